using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Esp32S3DevKitC")]
[assembly: AssemblyDescription("ESP32-S3-DevKitC-1, for the bench.")]
[assembly: AssemblyVersion("0.1.0.0")]
