// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Package
{
    /// <summary>
    /// What a library has received: a message, or a part of one.
    /// </summary>
    public sealed class PackageFrame
    {
        /// <summary>The bytes, from index 0.</summary>
        public byte[] Bytes;

        /// <summary>Number of bytes.</summary>
        public int Length;

        /// <summary>Whether the message is text; of a part that does not begin it this means nothing.</summary>
        public bool IsText;

        /// <summary>Whether the message begins here.</summary>
        public bool IsFirst;

        /// <summary>Whether the message ends here.</summary>
        public bool IsLast;
    }
}
