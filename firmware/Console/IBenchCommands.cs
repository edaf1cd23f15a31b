// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What only a bench has: hands that plug, show tags and break things. A product board has none.
    /// </summary>
    public interface IBenchCommands
    {
        /// <summary>
        /// Gets the commands, one per line: how it is written, a ~, what it does.
        /// </summary>
        string Help { get; }

        /// <summary>
        /// Gets one line of JSON with what <c>sim</c> can do.
        /// </summary>
        string Json { get; }

        /// <summary>
        /// Carries a command out.
        /// </summary>
        /// <param name="words">Its words, the name first and in small letters; at least one.</param>
        /// <returns>The answer, one line without line end; <see langword="null"/> when there is no such command.</returns>
        string Execute(string[] words);

        /// <summary>
        /// Adds what only this board knows to <c>status json</c>.
        /// </summary>
        /// <param name="answer">Where to put it, inside the object.</param>
        /// <param name="connectorId">Connector, counted from 1, or 0 for the station.</param>
        void Describe(Answer answer, int connectorId);
    }
}
