using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Web")]
[assembly: AssemblyDescription("HTTP server, sessions and password of the web page.")]
[assembly: AssemblyVersion("0.1.0.0")]
