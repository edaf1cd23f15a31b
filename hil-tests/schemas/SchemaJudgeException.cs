// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// The schema judge cannot be started or has died; the message says why in one line.
    /// </summary>
    public sealed class SchemaJudgeException : Exception
    {
        /// <summary>
        /// Creates the exception.
        /// </summary>
        /// <param name="message">One line for people.</param>
        /// <param name="innerException">Cause, or <see langword="null"/>.</param>
        public SchemaJudgeException(string message, Exception innerException = null)
            : base(message, innerException)
        {
        }
    }
}
