using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.UnitTests.Fakes")]
[assembly: AssemblyDescription("What the unit tests put in the place of clock, network and randomness.")]
[assembly: AssemblyVersion("0.1.0.0")]
