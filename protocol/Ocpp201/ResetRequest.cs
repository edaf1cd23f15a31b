// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks for a restart of the station or of an EVSE (OCPP 2.0.1 ResetRequest, use cases B11 and B12).
    /// </summary>
    public sealed class ResetRequest
    {
        /// <summary>
        /// When to restart.
        /// </summary>
        public ResetType Type;

        /// <summary>
        /// The EVSE, from 1 (a 0 is for the rules to refuse); <see cref="Evse.None"/>: the whole station.
        /// </summary>
        public int EvseId = Evse.None;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasType = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "type":
                        Type = WireNames.ReadResetType(reader);
                        hasType = true;
                        break;
                    case "evseId":
                        EvseId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasType, "type");
            return !reader.HasFailed;
        }
    }
}
