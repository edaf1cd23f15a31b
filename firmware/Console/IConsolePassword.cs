// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Keeps the password of the doors that ask for one. The rules for it are the owner's.
    /// </summary>
    public interface IConsolePassword
    {
        /// <summary>
        /// Sets the password.
        /// </summary>
        /// <param name="door">Where the order comes from: serial, web, tcp or terminal. Who is at the serial line has the board in his hands.</param>
        /// <param name="old">The password until now; <see langword="null"/> when it was not given.</param>
        /// <param name="password">The new one.</param>
        /// <returns><see langword="null"/> when it is set, else what is wrong and what is allowed, without full stop.</returns>
        string Change(string door, string old, string password);
    }
}
