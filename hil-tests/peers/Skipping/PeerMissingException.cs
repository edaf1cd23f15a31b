// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The software to test against cannot be had or does not start; the message says why in one line.
    /// </summary>
    internal sealed class PeerMissingException : Exception
    {
        public PeerMissingException(string message, Exception innerException = null)
            : base(message, innerException)
        {
        }
    }
}
