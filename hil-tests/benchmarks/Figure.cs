// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// A measured number of bytes.
    /// </summary>
    /// <param name="Name">Its name in the baseline file.</param>
    /// <param name="Bytes">Bytes.</param>
    /// <param name="Budget">The most that is allowed, or <see langword="null"/> where only growth is watched.</param>
    internal sealed record Figure(string Name, long Bytes, long? Budget);
}
