// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// A test that needs a pseudo-terminal, which it gets from the program <c>script</c> of util-linux. Skipped where that is
    /// missing, but not in CI.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class NeedsTerminalFactAttribute : FactAttribute
    {
        internal const string Program = "/usr/bin/script";

        /// <summary>
        /// Initializes a new instance of the <see cref="NeedsTerminalFactAttribute"/> class.
        /// </summary>
        public NeedsTerminalFactAttribute()
        {
            bool isCi = Environment.GetEnvironmentVariable("CI") == "true";
            if (!isCi && (!OperatingSystem.IsLinux() || !File.Exists(Program)))
            {
                Skip = "SKIPPED: the prompt in a terminal is tested on Linux with " + Program + " (util-linux), which is not here.";
            }
        }
    }
}
