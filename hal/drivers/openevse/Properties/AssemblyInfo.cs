using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.OpenEvse")]
[assembly: AssemblyDescription("OpenEVSE controller over RAPI.")]
[assembly: AssemblyVersion("0.1.0.0")]
