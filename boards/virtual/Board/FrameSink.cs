// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Diagnostics;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// Hands lines on to a method.
    /// </summary>
    internal sealed class FrameSink : ILogSink
    {
        private readonly Action<string> _print;

        /// <summary>
        /// Initializes a new instance of the <see cref="FrameSink"/> class.
        /// </summary>
        /// <param name="print">Where the lines go.</param>
        public FrameSink(Action<string> print)
        {
            _print = print;
        }

        /// <inheritdoc/>
        public void OnLine(string line)
        {
            _print(line);
        }
    }
}
