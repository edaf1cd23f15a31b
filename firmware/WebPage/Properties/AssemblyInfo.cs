using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.WebPage")]
[assembly: AssemblyDescription("The web page, gzipped.")]
[assembly: AssemblyVersion("0.1.0.0")]
