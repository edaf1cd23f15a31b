using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol.Ocpp201")]
[assembly: AssemblyDescription("Messages of OCPP 2.0.1.")]
[assembly: AssemblyVersion("0.1.0.0")]
