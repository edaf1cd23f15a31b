// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// Prints the log to the debug channel, each line with the seconds since start. It is seen with a debugger or with any tool
    /// that speaks nanoFramework's wire protocol, not with a plain terminal.
    /// </summary>
    internal sealed class LogPrinter : ILogSink
    {
        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="LogPrinter"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        public LogPrinter(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public void OnLine(string line)
        {
            Console.WriteLine((_clock.MonotonicMilliseconds / 1000).ToString() + " s  " + line);
        }
    }
}
