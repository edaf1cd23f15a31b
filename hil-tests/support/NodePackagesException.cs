// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// Node.js or packages for it cannot be had; the message says why in one line.
    /// </summary>
    public sealed class NodePackagesException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="NodePackagesException"/> class.
        /// </summary>
        /// <param name="message">One line for people.</param>
        /// <param name="innerException">Cause, or <see langword="null"/>.</param>
        public NodePackagesException(string message, Exception innerException = null)
            : base(message, innerException)
        {
        }
    }
}
