// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The memory beside the managed heap, which network and TLS take. A leak there is not seen by the garbage collector.
    /// </summary>
    public interface INativeMemory
    {
        /// <summary>
        /// Reads how much there is.
        /// </summary>
        /// <param name="total">Bytes in all.</param>
        /// <param name="free">Bytes free.</param>
        /// <param name="largest">Bytes of the largest free piece; a TLS connection needs two of 17 KB.</param>
        void Read(out int total, out int free, out int largest);
    }
}
