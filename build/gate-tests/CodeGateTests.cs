using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>
/// Code that the device cannot run, one piece each, planted into a copy of this repository: the device build must
/// fail, and its message must name the place and the rule.
/// </summary>
public class CodeGateTests(BuiltRepository built) : IClassFixture<BuiltRepository>
{
    private const string ProtocolProject = "OcppChargePoint.Protocol.nfproj";

    [Theory]
    // What nanoFramework's class library or the language version does not have: the compiler says it.
    [InlineData("object Run() { return new System.Collections.Generic.List<int>(); }", "Planted.cs(", "CS0234", "'Generic'")]
    [InlineData("string Run() { return \"a\".Replace(\"a\", \"b\"); }", "Planted.cs(", "CS1061", "'Replace'")]
    [InlineData("async void Run() { }", "Planted.cs(", "CS0518", "AsyncVoidMethodBuilder")]
    [InlineData("unsafe void Run() { int* p = null; }", "Planted.cs(", "CS0227", "/unsafe")]
    [InlineData("interface IPlanted { int Size() { return 1; } }", "Planted.cs(", "CS8701", "default interface implementation")]
    [InlineData("volatile bool _flag; void Run() { _flag = true; }", "Planted.cs(", "CS0518", "IsVolatile")]
    [InlineData("} public class Undocumented {", "Planted.cs(", "CS1591", "Undocumented")]
    // What compiles and would fail on the device: the checker finds it in the IL.
    [InlineData("class Box<T> { object Open(T item) { return item; } }", "Planted.cs(", "OCPP1001", "Planted.Box`1")]
    [InlineData("T Run<T>(T item) { return item; }", "Planted.cs(", "OCPP1001", "Planted.Run")]
    [InlineData("delegate T Make<T>(); object Run(Make<object> make) { return make(); }", "Planted.cs(", "OCPP1001", "Planted.Run")]
    [InlineData("void Run(int[,] grid) { }", "Planted.cs(", "OCPP1002", "Planted.Run")]
    [InlineData("object Run() { return new int[2, 3]; }", "Planted.cs(", "OCPP1002", "Planted.Run")]
    [InlineData("int Run(int a) { return checked(a + 1); }", "Planted.cs(", "OCPP1003", "Planted.Run")]
    [InlineData("byte Run(int a) { return checked((byte)a); }", "Planted.cs(", "OCPP1003", "Planted.Run")]
    [InlineData("object Run(long length) { return new byte[length]; }", "Planted.cs(", "OCPP1003", "Planted.Run")]
    [InlineData("string Run() { return \"a\\0b\"; }", "Planted.cs(", "OCPP1008", "Planted.Run")]
    [InlineData("object Run(int length) { return new string[length]; }", "Planted.cs(", "OCPP1012", "Planted.Run")]
    [InlineData("class TestClassAttribute : System.Attribute { } [TestClass] class Tests { int _field; void Run() { _field++; } }", "Planted.cs(", "OCPP1011", "Tests._field")]
    public async Task ForbiddenCodeBreaksTheBuild(string member, params string[] expected)
    {
        await AssertRejectsAsync(member, false, expected);
    }

    [Theory]
    // A project that allows unsafe code gets past the compiler, and then not past the checker.
    [InlineData("unsafe int Run() { int* p = stackalloc int[2]; return p[1]; }", "OCPP1004")]
    [InlineData("unsafe int Run(byte[] a) { fixed (byte* p = a) { return p[0]; } }", "OCPP1005")]
    [InlineData("unsafe int Run(delegate*<int> f) { return f(); }", "OCPP1006")]
    public async Task UnsafeCodeBreaksTheBuildEvenWhereItIsAllowed(string member, string rule)
    {
        await AssertRejectsAsync(member, true, "Planted.cs(", rule, "Planted.Run");
    }

    [Fact]
    public async Task MoreStringsThanAnAssemblyCanHoldBreakTheBuild()
    {
        string cases = string.Concat(Enumerable.Range(0, 700).Select(i => $"case {i}: return \"{new string('x', 90)}{i}\"; "));
        await AssertRejectsAsync($"string Run(int a) {{ switch (a) {{ {cases} default: return null; }} }}", false, "OCPP1010", "OcppChargePoint.Protocol.dll");
    }

    [Fact]
    public async Task ASwitchThatReturnsFromEachOfManyCasesBreaksTheReleaseBuild()
    {
        using TemporaryRepository repository = built.Copy();
        string cases = string.Concat(Enumerable.Range(0, 40).Select(i => $"case {i}: return \"x{i}\"; "));
        string member = $"string Run(int a) {{ switch (a) {{ {cases} default: return null; }} }}";
        repository.AddSource("protocol", ProtocolProject, "Planted.cs", $"namespace OcppChargePoint.Protocol {{ internal class Planted {{ {member} }} }}\n");
        repository.Replace("build/device.props", "<Optimize>false", "<Optimize>true");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "OCPP1013", "Planted.Run", "40 stack slots");
    }

    private async Task AssertRejectsAsync(string member, bool allowUnsafe, params string[] expected)
    {
        using TemporaryRepository repository = built.Copy();
        repository.AddSource("protocol", ProtocolProject, "Planted.cs", $"namespace OcppChargePoint.Protocol {{ internal class Planted {{ {member} }} }}\n");
        if (allowUnsafe)
        {
            repository.Replace("build/device.props", "<AllowUnsafeBlocks>false", "<AllowUnsafeBlocks>true");
        }

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, expected);
    }
}
