using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.EvseDin")]
[assembly: AssemblyDescription("EVSE DIN and EVSE Wallbox controllers over Modbus.")]
[assembly: AssemblyVersion("0.1.0.0")]
