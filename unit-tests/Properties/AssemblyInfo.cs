using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Unit tests of all layers but the protocol.")]
[assembly: AssemblyVersion("0.1.0.0")]
