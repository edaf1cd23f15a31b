// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// SHA-1 (RFC 3174), which the opening handshake needs and the device's class library lacks. Not for secrets.
    /// </summary>
    public static class Sha1
    {
        private const int BlockSize = 64;

        /// <summary>
        /// Hashes bytes.
        /// </summary>
        /// <param name="data">The bytes.</param>
        /// <returns>20 bytes.</returns>
        public static byte[] Hash(byte[] data)
        {
            uint[] state = new uint[] { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };
            uint[] words = new uint[80];
            byte[] padded = Pad(data);
            for (int start = 0; start < padded.Length; start += BlockSize)
            {
                AddBlock(state, words, padded, start);
            }

            byte[] hash = new byte[20];
            for (int i = 0; i < hash.Length; i++)
            {
                hash[i] = (byte)(state[i / 4] >> (24 - (8 * (i % 4))));
            }

            return hash;
        }

        private static byte[] Pad(byte[] data)
        {
            int blocks = (data.Length + 9 + BlockSize - 1) / BlockSize;
            byte[] padded = new byte[blocks * BlockSize];
            Array.Copy(data, padded, data.Length);
            padded[data.Length] = 0x80;
            long bits = data.Length * 8L;
            for (int i = 1; i <= 8; i++)
            {
                padded[padded.Length - i] = (byte)bits;
                bits >>= 8;
            }

            return padded;
        }

        private static void AddBlock(uint[] state, uint[] words, byte[] data, int start)
        {
            for (int i = 0; i < 16; i++)
            {
                int position = start + (4 * i);
                words[i] = ((uint)data[position] << 24) | ((uint)data[position + 1] << 16)
                    | ((uint)data[position + 2] << 8) | data[position + 3];
            }

            for (int i = 16; i < 80; i++)
            {
                words[i] = Rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
            }

            uint a = state[0];
            uint b = state[1];
            uint c = state[2];
            uint d = state[3];
            uint e = state[4];
            for (int i = 0; i < 80; i++)
            {
                uint next = Rotate(a, 5) + Mix(i, b, c, d) + e + words[i];
                e = d;
                d = c;
                c = Rotate(b, 30);
                b = a;
                a = next;
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
        }

        private static uint Mix(int round, uint b, uint c, uint d)
        {
            if (round < 20)
            {
                return ((b & c) | (~b & d)) + 0x5A827999;
            }

            if (round < 40)
            {
                return (b ^ c ^ d) + 0x6ED9EBA1;
            }

            if (round < 60)
            {
                return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
            }

            return (b ^ c ^ d) + 0xCA62C1D6;
        }

        private static uint Rotate(uint value, int bits)
        {
            return (value << bits) | (value >> (32 - bits));
        }
    }
}
