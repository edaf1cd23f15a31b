using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Unit tests of the messages of OCPP 2.0.1.")]
[assembly: AssemblyVersion("0.1.0.0")]
