using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Network")]
[assembly: AssemblyDescription("Ethernet and the own access point of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
