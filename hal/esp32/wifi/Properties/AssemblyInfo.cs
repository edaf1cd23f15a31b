using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Wifi")]
[assembly: AssemblyDescription("Wi-Fi of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
