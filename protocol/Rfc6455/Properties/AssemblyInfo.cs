using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol.Rfc6455")]
[assembly: AssemblyDescription("WebSocket client of our own.")]
[assembly: AssemblyVersion("0.1.0.0")]
