// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual.Options
{
    /// <summary>
    /// The command line is wrong; the message says what and what is allowed.
    /// </summary>
    public sealed class OptionException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="OptionException"/> class.
        /// </summary>
        /// <param name="message">What is wrong and what is allowed.</param>
        public OptionException(string message)
            : base(message)
        {
        }
    }
}
