using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Panel")]
[assembly: AssemblyDescription("Lock, light and button.")]
[assembly: AssemblyVersion("0.1.0.0")]
