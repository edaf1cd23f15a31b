// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace nanoFramework.Runtime.Native
{
    /// <summary>
    /// Stands for nanoFramework's garbage collector in the device's sources. .NET's needs no help.
    /// </summary>
    internal static class GC
    {
        internal static uint Run(bool compactHeap)
        {
            return uint.MaxValue;
        }
    }
}
