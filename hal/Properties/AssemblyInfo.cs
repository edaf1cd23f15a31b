using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal")]
[assembly: AssemblyDescription("Interfaces of hardware and platform.")]
[assembly: AssemblyVersion("0.1.0.0")]
