// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Kind of an IdToken (IdTokenEnumType of OCPP 2.0.1).
    /// </summary>
    public enum IdTokenType
    {
        /// <summary>Made by the CSMS, for a start from afar.</summary>
        Central = 0,

        /// <summary>Contract of the vehicle (ISO 15118).</summary>
        EMaid = 1,

        /// <summary>UID of an RFID card, ISO 14443.</summary>
        ISO14443 = 2,

        /// <summary>UID of an RFID card, ISO 15693.</summary>
        ISO15693 = 3,

        /// <summary>Typed by the user.</summary>
        KeyCode = 4,

        /// <summary>Made by the station.</summary>
        Local = 5,

        /// <summary>MAC address of the vehicle.</summary>
        MacAddress = 6,

        /// <summary>There is no token: charging is free for all, or a button was pressed.</summary>
        NoAuthorization = 7,
    }
}
