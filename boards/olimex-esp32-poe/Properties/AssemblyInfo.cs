using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.OlimexEsp32Poe")]
[assembly: AssemblyDescription("Olimex ESP32-POE with EVSE DIN.")]
[assembly: AssemblyVersion("0.1.0.0")]
