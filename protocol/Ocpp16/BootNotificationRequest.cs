// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Says who the charge point is (OCPP 1.6 section 6.3).
    /// </summary>
    public sealed class BootNotificationRequest : IRpcRequest
    {
        /// <summary>
        /// The vendor; at most 20 characters, required.
        /// </summary>
        public string ChargePointVendor;

        /// <summary>
        /// The model; at most 20 characters, required.
        /// </summary>
        public string ChargePointModel;

        /// <summary>
        /// The serial number of the charge point; at most 25 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string ChargePointSerialNumber;

        /// <summary>
        /// The serial number of the charge box; deprecated, <see cref="ChargePointSerialNumber"/> replaces it; at most 25 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string ChargeBoxSerialNumber;

        /// <summary>
        /// The version of the firmware; at most 50 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string FirmwareVersion;

        /// <summary>
        /// The ICCID of the SIM card; at most 20 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string Iccid;

        /// <summary>
        /// The IMSI of the SIM card; at most 20 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string Imsi;

        /// <summary>
        /// The type of the main meter; at most 25 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string MeterType;

        /// <summary>
        /// The serial number of the main meter; at most 25 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string MeterSerialNumber;

        /// <inheritdoc/>
        public string Action
        {
            get { return "BootNotification"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("chargePointVendor", ChargePointVendor);
            writer.Property("chargePointModel", ChargePointModel);
            writer.Property("chargePointSerialNumber", ChargePointSerialNumber);
            writer.Property("chargeBoxSerialNumber", ChargeBoxSerialNumber);
            writer.Property("firmwareVersion", FirmwareVersion);
            writer.Property("iccid", Iccid);
            writer.Property("imsi", Imsi);
            writer.Property("meterType", MeterType);
            writer.Property("meterSerialNumber", MeterSerialNumber);
            writer.EndObject();
        }
    }
}
