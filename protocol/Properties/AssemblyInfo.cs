using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol")]
[assembly: AssemblyDescription("JSON, OCPP-J, WebSocket.")]
[assembly: AssemblyVersion("0.1.0.0")]
