using System.Reflection;

[assembly: AssemblyTitle("OcppChargePoint.Boards.Template")]
[assembly: AssemblyDescription("The beginning of a board.")]
[assembly: AssemblyVersion("0.1.0.0")]
