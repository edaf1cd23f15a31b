using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>An untouched copy, built once; each test breaks a copy of it and compiles little anew.</summary>
public sealed class BuiltRepository : IAsyncLifetime
{
    // Not the device assemblies: the build that runs these tests may be writing them now.
    private readonly TemporaryRepository _repository = new(RepositoryPaths.Root, "artifacts/device/reference");

    internal BuildResult Result { get; private set; } = new(false, string.Empty);

    public async Task InitializeAsync() => Result = await _repository.BuildAsync("boards/esp32-simulated/OcppChargePoint.Boards.Esp32Simulated.nfproj");

    public Task DisposeAsync()
    {
        _repository.Dispose();
        return Task.CompletedTask;
    }

    internal TemporaryRepository Copy() => new(_repository.Root, "artifacts/device");
}
