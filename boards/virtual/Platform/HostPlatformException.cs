// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// The computer does not give what the virtual board needs (folder, port). The message is a sentence for the person
    /// at the terminal.
    /// </summary>
    public sealed class HostPlatformException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="HostPlatformException"/> class.
        /// </summary>
        /// <param name="message">Sentence that can be printed as it is.</param>
        /// <param name="innerException">What the operating system said.</param>
        public HostPlatformException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}
