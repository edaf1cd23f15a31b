// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// Something was not as it must always be.
    /// </summary>
    public sealed class ViolationException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ViolationException"/> class.
        /// </summary>
        /// <param name="message">What.</param>
        public ViolationException(string message)
            : base(message)
        {
        }
    }
}
