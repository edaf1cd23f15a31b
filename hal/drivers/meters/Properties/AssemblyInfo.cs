using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Meters")]
[assembly: AssemblyDescription("Energy meters: Modbus RTU, S0 pulses.")]
[assembly: AssemblyVersion("0.1.0.0")]
