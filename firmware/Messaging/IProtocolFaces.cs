// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// The versions of OCPP that the firmware has. A face takes memory, so there is only the one that was asked for last.
    /// </summary>
    public interface IProtocolFaces
    {
        /// <summary>
        /// Gets the subprotocols of all versions, most wanted first.
        /// </summary>
        string[] Versions { get; }

        /// <summary>
        /// Gets the face of a version, a new one unless it is the one that was asked for last.
        /// </summary>
        /// <param name="version">Subprotocol.</param>
        /// <returns>The face, or <see langword="null"/> when the firmware does not have the version.</returns>
        IProtocolFace Get(string version);
    }
}
