using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Time")]
[assembly: AssemblyDescription("Time servers of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
