// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One BootNotification.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="Vendor">Vendor of the charge point.</param>
    /// <param name="Model">Model of the charge point.</param>
    /// <param name="FirmwareVersion">Firmware version, or <see langword="null"/>.</param>
    /// <param name="SerialNumber">Serial number of the charge point, or <see langword="null"/>.</param>
    /// <param name="Payload">All that was sent.</param>
    public sealed record BootRecord(DateTimeOffset Time, string Vendor, string Model, string FirmwareVersion, string SerialNumber, JsonObject Payload)
    {
        /// <summary>
        /// Gets why the station has started (OCPP 2.0.1), or <see langword="null"/>.
        /// </summary>
        public string Reason { get; init; }

        /// <summary>
        /// Gets the status that the CSMS answered, or <see langword="null"/> while there is no answer or it was an error.
        /// </summary>
        public string AnsweredStatus { get; internal set; }
    }
}
