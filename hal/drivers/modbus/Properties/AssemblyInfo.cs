using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Modbus")]
[assembly: AssemblyDescription("Modbus RTU line.")]
[assembly: AssemblyVersion("0.1.0.0")]
