using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32.Console")]
[assembly: AssemblyDescription("The console of the boards with an ESP32.")]
[assembly: AssemblyVersion("0.1.0.0")]
