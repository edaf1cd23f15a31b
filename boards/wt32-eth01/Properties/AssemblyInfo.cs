using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Wt32Eth01")]
[assembly: AssemblyDescription("WT32-ETH01 with OpenEVSE.")]
[assembly: AssemblyVersion("0.1.0.0")]
