using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Firmware")]
[assembly: AssemblyDescription("The charge point.")]
[assembly: AssemblyVersion("0.1.0.0")]
