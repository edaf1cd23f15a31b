// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Something that depends on all bytes of key and data, and is fast. No cryptography.
    /// </summary>
    public sealed class FakeKeyedHash : IKeyedHash
    {
        /// <summary>
        /// Gets how often it was asked.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// Gets or sets a value indicating whether memory does not do for it.
        /// </summary>
        public bool LacksMemory { get; set; }

        /// <inheritdoc/>
        public byte[] Compute(byte[] key, byte[] data)
        {
            if (LacksMemory)
            {
                throw new OutOfMemoryException();
            }

            Count++;
            uint state = 2166136261;
            for (int i = 0; i < key.Length; i++)
            {
                state = (state ^ key[i]) * 16777619;
            }

            for (int i = 0; i < data.Length; i++)
            {
                state = (state ^ data[i]) * 16777619;
            }

            byte[] code = new byte[32];
            for (int i = 0; i < code.Length; i++)
            {
                code[i] = (byte)(state >> ((i & 3) * 8));
            }

            return code;
        }
    }
}
