// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Says who the station is and why it has started (OCPP 2.0.1 BootNotificationRequest, use cases B01 to B03).
    /// </summary>
    public sealed class BootNotificationRequest : IRpcRequest
    {
        /// <summary>
        /// Why the station has started, one of <see cref="BootReasons"/>.
        /// </summary>
        public string Reason;

        /// <summary>
        /// The vendor; at most 50 characters, required.
        /// </summary>
        public string VendorName;

        /// <summary>
        /// The model; at most 20 characters, required.
        /// </summary>
        public string Model;

        /// <summary>
        /// The serial number; at most 25 characters, <see langword="null"/>: not sent.
        /// </summary>
        public string SerialNumber;

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

        /// <inheritdoc/>
        public string Action
        {
            get { return "BootNotification"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("reason", Reason);
            writer.Name("chargingStation");
            writer.StartObject();
            writer.Property("model", Model);
            writer.Property("vendorName", VendorName);
            writer.Property("serialNumber", SerialNumber);
            writer.Property("firmwareVersion", FirmwareVersion);
            if (Iccid != null || Imsi != null)
            {
                writer.Name("modem");
                writer.StartObject();
                writer.Property("iccid", Iccid);
                writer.Property("imsi", Imsi);
                writer.EndObject();
            }

            writer.EndObject();
            writer.EndObject();
        }
    }
}
