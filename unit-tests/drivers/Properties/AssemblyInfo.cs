using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Unit tests of the drivers, against emulated chips.")]
[assembly: AssemblyVersion("0.1.0.0")]
