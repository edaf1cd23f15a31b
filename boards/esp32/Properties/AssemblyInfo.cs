using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32")]
[assembly: AssemblyDescription("What the boards with an ESP32 have in common.")]
[assembly: AssemblyVersion("0.1.0.0")]
