using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32.Web")]
[assembly: AssemblyDescription("The web door of the boards with an ESP32.")]
[assembly: AssemblyVersion("0.1.0.0")]
