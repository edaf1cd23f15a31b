// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Boards.Virtual.Terminal
{
    /// <summary>
    /// What a key means beyond the change of the line.
    /// </summary>
    public enum LineEvent
    {
        /// <summary>Nothing more.</summary>
        None = 0,

        /// <summary>The line is finished.</summary>
        Finished = 1,

        /// <summary>There will be no more lines.</summary>
        EndOfInput = 2,
    }
}
