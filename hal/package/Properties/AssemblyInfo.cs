using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Package")]
[assembly: AssemblyDescription("What a WebSocket client of a library must do for the charge point.")]
[assembly: AssemblyVersion("0.1.0.0")]
