using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Simulated")]
[assembly: AssemblyDescription("Simulated devices.")]
[assembly: AssemblyVersion("0.1.0.0")]
