using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Protocol.PackageClient")]
[assembly: AssemblyDescription("WebSocket over the client of a library.")]
[assembly: AssemblyVersion("0.1.0.0")]
