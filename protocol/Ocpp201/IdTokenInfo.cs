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

        private int _evses;

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
        /// Tells whether the token is valid at an EVSE; it is everywhere, unless the CSMS lists the EVSEs.
        /// </summary>
        /// <param name="evseId">EVSE, from 1 to 31.</param>
        /// <returns><see langword="false"/> when the CSMS lists EVSEs and not this one.</returns>
        public bool IsForEvse(int evseId)
        {
            return _evses == 0 || (evseId <= LargestListedEvse && (_evses & (1 << evseId)) != 0);
        }

        /// <summary>
        /// Reads the object that comes next.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        public void Read(PayloadReader reader)
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
                        CacheExpiry = reader.ReadTimestamp();
                        break;
                    case "chargingPriority":
                        ChargingPriority = reader.ReadInteger(-9, 9);
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
            _evses = 0;
            reader.BeginArray();
            int evseId;
            while (reader.NextInteger(int.MinValue, int.MaxValue, out evseId))
            {
                _evses |= evseId > 0 && evseId <= LargestListedEvse ? 1 << evseId : 1;
            }
        }
    }
}
