// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Carries the reason why a connection could not be made up to <see cref="HostConnection"/>. Its message is the line
    /// for people.
    /// </summary>
    internal sealed class StreamFailureException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="StreamFailureException"/> class.
        /// </summary>
        /// <param name="failure">The reason.</param>
        /// <param name="detail">One line that an installer understands.</param>
        internal StreamFailureException(StreamFailure failure, string detail)
            : base(detail)
        {
            Failure = failure;
        }

        /// <summary>
        /// Gets the reason.
        /// </summary>
        internal StreamFailure Failure { get; }
    }
}
