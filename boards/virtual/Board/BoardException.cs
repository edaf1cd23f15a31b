// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// The board cannot do what it was told; the message is one sentence for people.
    /// </summary>
    public sealed class BoardException : Exception
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="BoardException"/> class.
        /// </summary>
        /// <param name="message">What went wrong and what would be right.</param>
        public BoardException(string message)
            : base(message)
        {
        }
    }
}
