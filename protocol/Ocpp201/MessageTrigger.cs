// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Message that TriggerMessage asks for (MessageTriggerEnumType of OCPP 2.0.1).
    /// </summary>
    public enum MessageTrigger
    {
        /// <summary>BootNotification.</summary>
        BootNotification = 0,

        /// <summary>LogStatusNotification.</summary>
        LogStatusNotification = 1,

        /// <summary>FirmwareStatusNotification.</summary>
        FirmwareStatusNotification = 2,

        /// <summary>Heartbeat.</summary>
        Heartbeat = 3,

        /// <summary>MeterValues, of one EVSE or of all.</summary>
        MeterValues = 4,

        /// <summary>SignCertificate with a request for the certificate of the station.</summary>
        SignChargingStationCertificate = 5,

        /// <summary>SignCertificate with a request for the certificate towards vehicles.</summary>
        SignV2GCertificate = 6,

        /// <summary>StatusNotification, of one connector or of all.</summary>
        StatusNotification = 7,

        /// <summary>TransactionEvent, of one EVSE or of all.</summary>
        TransactionEvent = 8,

        /// <summary>SignCertificate with a request for one certificate for both.</summary>
        SignCombinedCertificate = 9,

        /// <summary>PublishFirmwareStatusNotification.</summary>
        PublishFirmwareStatusNotification = 10,
    }
}
