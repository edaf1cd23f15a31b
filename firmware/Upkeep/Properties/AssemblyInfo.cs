using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Firmware.Upkeep")]
[assembly: AssemblyDescription("Keeps a board running for years: restarts, time, incidents, button, access point.")]
[assembly: AssemblyVersion("0.1.0.0")]
