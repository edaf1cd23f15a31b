using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Provisioning")]
[assembly: AssemblyDescription("Rules of setting up a network, without a platform.")]
[assembly: AssemblyVersion("0.1.0.0")]
