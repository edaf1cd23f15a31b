// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// The power is gone: nothing of the program runs on. A test catches it and starts anew on the same flash.
    /// </summary>
    public sealed class PowerCutException : Exception
    {
    }
}
