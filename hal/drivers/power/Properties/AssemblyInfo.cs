using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Power")]
[assembly: AssemblyDescription("Contactor, residual-current monitor.")]
[assembly: AssemblyVersion("0.1.0.0")]
