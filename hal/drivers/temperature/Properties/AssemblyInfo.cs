using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Temperature")]
[assembly: AssemblyDescription("Temperature sensors: MCP9700, NTC, LM75.")]
[assembly: AssemblyVersion("0.1.0.0")]
