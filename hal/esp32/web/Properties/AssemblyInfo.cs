using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Hal.Esp32.Web")]
[assembly: AssemblyDescription("What the web door needs of the ESP32: listening sockets, HMAC.")]
[assembly: AssemblyVersion("0.1.0.0")]
