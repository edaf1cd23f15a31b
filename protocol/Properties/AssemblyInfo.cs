using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol")]
[assembly: AssemblyDescription("JSON, WebSocket, OCPP-J.")]
[assembly: AssemblyVersion("0.1.0.0")]
