using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Pilot")]
[assembly: AssemblyDescription("Control pilot, proximity contact.")]
[assembly: AssemblyVersion("0.1.0.0")]
