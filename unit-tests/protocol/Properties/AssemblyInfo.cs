using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyDescription("Unit tests of the protocol layer but the WebSocket client.")]
[assembly: AssemblyVersion("0.1.0.0")]
