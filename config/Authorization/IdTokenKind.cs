// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Where an idToken comes from (IdTokenEnumType of OCPP 2.0.1; OCPP 1.6 does not tell them apart).
    /// </summary>
    public enum IdTokenKind
    {
        /// <summary>UID of an RFID card with 4 or 7 bytes (ISO 14443).</summary>
        ISO14443 = 0,

        /// <summary>UID of an RFID card with 8 bytes (ISO 15693).</summary>
        ISO15693 = 1,

        /// <summary>Given by the CSMS.</summary>
        Central = 2,

        /// <summary>Contract of Plug and Charge.</summary>
        EMAID = 3,

        /// <summary>A code that was typed in.</summary>
        KeyCode = 4,

        /// <summary>Made by the charge point.</summary>
        Local = 5,

        /// <summary>MAC address of the vehicle.</summary>
        MacAddress = 6,

        /// <summary>Nobody had to identify themselves.</summary>
        NoAuthorization = 7,
    }
}
