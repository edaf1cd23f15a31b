using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Console")]
[assembly: AssemblyDescription("Commands for people and tools, and the door to them over a serial line.")]
[assembly: AssemblyVersion("0.1.0.0")]
