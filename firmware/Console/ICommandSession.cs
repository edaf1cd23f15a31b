// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// One line to the command interpreter: a command at a time, its answer in pieces. All members belong to the event loop.
    /// </summary>
    public interface ICommandSession
    {
        /// <summary>
        /// Starts a command.
        /// </summary>
        /// <param name="line">Command, without line end.</param>
        /// <returns><see langword="false"/> when one is still running.</returns>
        bool Begin(string line);

        /// <summary>
        /// Writes the next piece of the answer, up to some 512 characters.
        /// </summary>
        /// <param name="output">Destination.</param>
        /// <returns><see langword="true"/> while more may come, in a later turn of the loop.</returns>
        bool Next(IConsoleOutput output);

        /// <summary>
        /// Ends the command: nobody waits for its answer any more.
        /// </summary>
        void Abandon();
    }
}
