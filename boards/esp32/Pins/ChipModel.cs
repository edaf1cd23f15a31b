// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// Chips and modules whose pins differ.
    /// </summary>
    public enum ChipModel
    {
        /// <summary>ESP32 without PSRAM: ESP32-WROOM-32.</summary>
        Esp32,

        /// <summary>ESP32 with PSRAM, which takes GPIO16 and 17: ESP32-WROVER.</summary>
        Esp32Psram,

        /// <summary>ESP32-S3 without PSRAM or with quad PSRAM: N8, N8R2.</summary>
        Esp32S3,

        /// <summary>ESP32-S3 with octal PSRAM, which takes GPIO33 to 37: N8R8, N16R8.</summary>
        Esp32S3OctalPsram,
    }
}
