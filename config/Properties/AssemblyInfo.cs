using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Config")]
[assembly: AssemblyDescription("Device model and durable stores.")]
[assembly: AssemblyVersion("0.1.0.0")]
