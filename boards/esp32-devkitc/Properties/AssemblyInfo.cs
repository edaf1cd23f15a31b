using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32DevKitC")]
[assembly: AssemblyDescription("ESP32-DevKitC, for the bench.")]
[assembly: AssemblyVersion("0.1.0.0")]
