using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Chip")]
[assembly: AssemblyDescription("Memory and pulse counter of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
