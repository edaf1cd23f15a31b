// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Diagnostics
{
    /// <summary>
    /// Gets each line of the log as it is written (a console, a file).
    /// </summary>
    public interface ILogSink
    {
        /// <summary>
        /// Takes a line.
        /// </summary>
        /// <param name="line">Text without time; never contains a secret.</param>
        void OnLine(string line);
    }
}
