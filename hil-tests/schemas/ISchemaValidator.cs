// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// Checks payloads against the official JSON schemas. Safe to call from several threads.
    /// </summary>
    public interface ISchemaValidator
    {
        /// <summary>
        /// Says whether there is a schema of this name.
        /// </summary>
        /// <param name="version">OCPP version, <c>1.6</c> or <c>2.0.1</c>.</param>
        /// <param name="message">Action for its request, <c>Heartbeat</c> say, or <c>HeartbeatResponse</c>.</param>
        /// <returns><see langword="true"/> when there is one.</returns>
        bool Knows(string version, string message);

        /// <summary>
        /// Checks one payload.
        /// </summary>
        /// <param name="version">OCPP version, <c>1.6</c> or <c>2.0.1</c>.</param>
        /// <param name="message">Action for its request, <c>Heartbeat</c> say, or <c>HeartbeatResponse</c>.</param>
        /// <param name="payload">The payload as JSON.</param>
        /// <returns>What is wrong with it, or <see langword="null"/> when it is valid.</returns>
        string Validate(string version, string message, string payload);
    }
}
