// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What keeps a call from being understood.
    /// </summary>
    /// <param name="Field">Path of the field.</param>
    /// <param name="IsMissing">Whether it is missing; otherwise it has the wrong type.</param>
    internal sealed record PayloadFault(string Field, bool IsMissing);
}
