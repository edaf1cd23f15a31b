using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Json")]
[assembly: AssemblyDescription("Small JSON documents by nanoFramework.Json.")]
[assembly: AssemblyVersion("0.1.0.0")]
