using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Package")]
[assembly: AssemblyDescription("The client of nanoFramework.System.Net.WebSockets.")]
[assembly: AssemblyVersion("0.1.0.0")]
