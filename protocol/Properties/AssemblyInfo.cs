using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol")]
[assembly: AssemblyDescription("JSON, OCPP-J, messages.")]
[assembly: AssemblyVersion("0.1.0.0")]
