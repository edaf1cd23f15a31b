using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32Simulated")]
[assembly: AssemblyDescription("ESP32 with simulated devices.")]
[assembly: AssemblyVersion("0.1.0.0")]
