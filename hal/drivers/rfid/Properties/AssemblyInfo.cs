using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Drivers.Rfid")]
[assembly: AssemblyDescription("RFID readers: MFRC522, PN532.")]
[assembly: AssemblyVersion("0.1.0.0")]
