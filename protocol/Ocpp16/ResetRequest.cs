// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks for a restart (OCPP 1.6 section 6.39).
    /// </summary>
    public sealed class ResetRequest
    {
        /// <summary>
        /// How to restart.
        /// </summary>
        public ResetType Type;

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
                if (reader.Name == "type")
                {
                    Type = WireNames.ReadResetType(reader);
                    hasType = true;
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(hasType, "type");
            return !reader.HasFailed;
        }
    }
}
