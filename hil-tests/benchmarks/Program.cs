using System;
namespace OcppChargePoint.HilTests.Benchmarks { public static class Program { public static int Main(string[] a) { foreach (Figure f in Allocations.Measure()) { Console.WriteLine(f); } return 0; } } }
