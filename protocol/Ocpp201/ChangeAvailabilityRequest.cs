// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Takes the station, an EVSE or a connector in or out of use (OCPP 2.0.1 ChangeAvailabilityRequest, use cases G03 and G04).
    /// </summary>
    public sealed class ChangeAvailabilityRequest
    {
        /// <summary>
        /// The EVSE or connector; none: the whole station.
        /// </summary>
        public readonly Evse Evse = new Evse();

        /// <summary>
        /// What is asked for.
        /// </summary>
        public OperationalStatus OperationalStatus;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasStatus = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "evse":
                        Evse.Read(reader);
                        break;
                    case "operationalStatus":
                        OperationalStatus = WireNames.ReadOperationalStatus(reader);
                        hasStatus = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasStatus, "operationalStatus");
            return !reader.HasFailed;
        }
    }
}
