// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What a script waited for did not happen in time; the message says what happened instead.
    /// </summary>
    public sealed class ExpectationException : TimeoutException
    {
        /// <summary>
        /// Creates the exception.
        /// </summary>
        /// <param name="message">What was awaited and what came.</param>
        public ExpectationException(string message)
            : base(message)
        {
        }
    }
}
