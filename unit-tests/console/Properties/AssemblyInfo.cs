using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Unit tests of the console.")]
[assembly: AssemblyVersion("0.1.0.0")]
