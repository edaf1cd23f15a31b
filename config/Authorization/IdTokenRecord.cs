// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Config.Stores;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// An idToken and what was said about it as bytes, in flash and in RAM (an object with as many fields would take three times the room):
    /// length (2), kind (1), status (1), EVSEs (4), expiry (8), when it was learned (8), length of the idToken (1), the idToken in small
    /// letters, its group.
    /// </summary>
    internal static class IdTokenRecord
    {
        /// <summary>The longest: two idTokens of 36 characters of four bytes.</summary>
        public const int LargestLength = TokenAt + (2 * 144);

        public const int LearnedAt = 16;
        public const int LearnedLength = 8;

        /// <summary>Flash that cache and list leave to settings and transactions.</summary>
        public const int SpareFlash = 4096;

        private const int KindAt = 2;
        private const int StatusAt = 3;
        private const int EvsesAt = 4;
        private const int ExpiryAt = 8;
        private const int TokenLengthAt = 24;
        private const int TokenAt = 25;

        /// <summary>
        /// Gets the bytes of an idToken by which records compare: upper and lower case do not matter.
        /// </summary>
        public static byte[] GetKey(string idToken)
        {
            return Encoding.UTF8.GetBytes(idToken.ToLower());
        }

        public static byte[] Encode(byte[] key, IdTokenKind kind, IdTokenInfo info)
        {
            byte[] group = info.ParentId == null ? new byte[0] : Encoding.UTF8.GetBytes(info.ParentId);
            byte[] record = new byte[TokenAt + key.Length + group.Length];
            LittleEndian.Put(record, 0, 2, record.Length);
            record[KindAt] = (byte)kind;
            record[StatusAt] = (byte)info.Status;
            LittleEndian.Put(record, EvsesAt, 4, info.Evses);
            LittleEndian.Put(record, ExpiryAt, 8, info.ExpiryUtc);
            record[TokenLengthAt] = (byte)key.Length;
            Array.Copy(key, 0, record, TokenAt, key.Length);
            Array.Copy(group, 0, record, TokenAt + key.Length, group.Length);
            return record;
        }

        /// <summary>
        /// Gets the length of the record that begins at an index, -1 when none fits there.
        /// </summary>
        public static int GetLength(byte[] buffer, int offset, int end)
        {
            int length = offset + TokenAt > end ? -1 : (int)LittleEndian.Get(buffer, offset, 2);
            bool isWhole = length >= TokenAt && offset + length <= end && TokenAt + buffer[offset + TokenLengthAt] <= length;
            return isWhole ? length : -1;
        }

        public static bool IsFor(byte[] buffer, int offset, byte[] key, IdTokenKind kind)
        {
            if (buffer[offset + TokenLengthAt] != key.Length || buffer[offset + KindAt] != (byte)kind)
            {
                return false;
            }

            for (int i = 0; i < key.Length; i++)
            {
                if (buffer[offset + TokenAt + i] != key[i])
                {
                    return false;
                }
            }

            return true;
        }

        public static bool IsAccepted(byte[] buffer, int offset)
        {
            return buffer[offset + StatusAt] == (byte)IdTokenStatus.Accepted;
        }

        public static IdTokenInfo Decode(byte[] buffer, int offset)
        {
            int group = TokenAt + buffer[offset + TokenLengthAt];
            int groupLength = (int)LittleEndian.Get(buffer, offset, 2) - group;
            return new IdTokenInfo(
                (IdTokenStatus)buffer[offset + StatusAt],
                groupLength == 0 ? null : Encoding.UTF8.GetString(buffer, offset + group, groupLength),
                LittleEndian.Get(buffer, offset + ExpiryAt, 8))
            {
                Evses = (int)LittleEndian.Get(buffer, offset + EvsesAt, 4),
            };
        }

        /// <summary>
        /// Gets a number that two different idTokens do not share in practice (FNV-1a of 64 bits).
        /// </summary>
        public static long GetMark(byte[] key, int offset, int length, byte kind)
        {
            ulong mark = (14695981039346656037UL ^ kind) * 1099511628211UL;
            for (int i = 0; i < length; i++)
            {
                mark = (mark ^ key[offset + i]) * 1099511628211UL;
            }

            return (long)mark;
        }

        public static long GetMark(byte[] buffer, int offset)
        {
            return GetMark(buffer, offset + TokenAt, buffer[offset + TokenLengthAt], buffer[offset + KindAt]);
        }
    }
}
