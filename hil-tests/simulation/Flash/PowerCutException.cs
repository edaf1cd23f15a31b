// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Simulation.Flash
{
    /// <summary>
    /// The power is gone in the middle of a write. Nothing of the firmware may catch it.
    /// </summary>
    public sealed class PowerCutException : Exception
    {
    }
}
