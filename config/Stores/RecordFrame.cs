// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.


namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// How a record lies in a file: its length (2 bytes), itself, the CRC-32 of both (4 bytes), little endian.
    /// </summary>
    internal static class RecordFrame
    {
        public const int LengthBytes = 2;
        public const int ChecksumBytes = 4;

        /// <summary>
        /// Puts length and checksum around the fields of a record.
        /// </summary>
        /// <returns>First index of the frame.</returns>
        public static int Close(RecordWriter record)
        {
            int start = RecordWriter.Room - LengthBytes;
            int end = record.End;
            record.Reserve(ChecksumBytes);
            Write(record.Bytes, start, end - RecordWriter.Room);
            return start;
        }

        /// <summary>
        /// Writes length and checksum of a record that stands at <paramref name="start"/> + 2.
        /// </summary>
        public static void Write(byte[] bytes, int start, int length)
        {
            bytes[start] = (byte)length;
            bytes[start + 1] = (byte)(length >> 8);
            int end = start + LengthBytes + length;
            LittleEndian.Put(bytes, end, 4, Crc32.Compute(bytes, start, LengthBytes + length));
        }

        public static int GetLength(byte[] bytes, int start)
        {
            return bytes[start] | (bytes[start + 1] << 8);
        }

        public static bool IsCorrect(byte[] bytes, int start, int length)
        {
            return (uint)LittleEndian.Get(bytes, start + LengthBytes + length, 4) == Crc32.Compute(bytes, start, LengthBytes + length);
        }
    }
}
