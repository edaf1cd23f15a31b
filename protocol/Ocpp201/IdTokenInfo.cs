// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What a CSMS thinks of an <see cref="IdToken"/> (IdTokenInfoType of OCPP 2.0.1). Languages and messages for a display are
    /// not kept.
    /// </summary>
    public sealed class IdTokenInfo
    {
        private const int LargestListedEvse = 31;

        /// <summary>
        /// Whether the token may charge.
        /// </summary>
        public AuthorizationStatus Status;

        /// <summary>
        /// When the token should leave the authorization cache, milliseconds since 1970-01-01T00:00:00Z;
        /// <see cref="long.MaxValue"/>: not told.
        /// </summary>
        public long CacheExpiry = long.MaxValue;

        /// <summary>
        /// The priority from -9 to 9 among those who charge, 0 unless told.
        /// </summary>
        public int ChargingPriority;

        /// <summary>
        /// The token of the group; <see langword="null"/>: none.
        /// </summary>
        public IdToken GroupIdToken;

        /// <summary>
        /// Gets the EVSEs where the token is valid, 1 &lt;&lt; EVSE for each from 1 to 31, and 1 for all beyond; 0: everywhere.
        /// </summary>
        public int Evses { get; private set; }

        /// <summary>
        /// Reads the object that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <param name="isAnswer">Whether an expiry date or a priority that is wrong counts as none: no answer is worth nothing for its sake.</param>
        public void Read(PayloadReader reader, bool isAnswer)
        {
            bool hasStatus = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "status":
                        Status = WireNames.ReadAuthorizationStatus(reader);
                        hasStatus = true;
                        break;
                    case "cacheExpiryDateTime":
                        CacheExpiry = isAnswer ? reader.ReadTimestamp(long.MaxValue) : reader.ReadTimestamp();
                        break;
                    case "chargingPriority":
                        ChargingPriority = isAnswer ? reader.ReadInteger(-9, 9, 0) : reader.ReadInteger(-9, 9);
                        break;
                    case "groupIdToken":
                        GroupIdToken = new IdToken();
                        GroupIdToken.Read(reader);
                        break;
                    case "evseId":
                        ReadEvses(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasStatus, "status");
        }

        private void ReadEvses(PayloadReader reader)
        {
            // Bit 0 stands for the EVSEs that we cannot have.
            Evses = 0;
            reader.BeginArray();
            int evseId;
            while (reader.NextInteger(int.MinValue, int.MaxValue, out evseId))
            {
                Evses |= evseId > 0 && evseId <= LargestListedEvse ? 1 << evseId : 1;
            }
        }
    }
}
