using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.I2c")]
[assembly: AssemblyDescription("I2C of an ESP32 with nanoFramework.")]
[assembly: AssemblyVersion("0.1.0.0")]
