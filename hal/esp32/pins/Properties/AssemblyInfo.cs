using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Pins")]
[assembly: AssemblyDescription("GPIO of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
