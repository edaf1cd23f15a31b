// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Takes the answer to a command (a serial line, a web connection).
    /// </summary>
    public interface IConsoleOutput
    {
        /// <summary>
        /// Takes a piece of the answer.
        /// </summary>
        /// <param name="text">Text; lines end with \n and may come in several pieces.</param>
        void Write(string text);
    }
}
