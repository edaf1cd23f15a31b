using System;
using System.Buffers.Binary;

namespace OcppChargePoint.GateTests;

/// <summary>An assembly as nanoFramework's metadata processor makes it, with nothing in it but rows of the method table and two bytes of code.</summary>
internal static class StandInAssembly
{
    private const int HeaderLength = 124;
    private const int MethodLength = 16;

    public static byte[] Make(params uint[] methodFlags)
    {
        int tableEnd = HeaderLength + (methodFlags.Length * MethodLength);
        byte[] assembly = new byte[tableEnd + 2];
        "NFMRK1\0\0"u8.CopyTo(assembly);
        for (int table = 0; table <= 15; table++)
        {
            Write(assembly, 40 + (4 * table), (uint)(table <= 6 ? HeaderLength : table == 15 ? assembly.Length : tableEnd));
        }

        for (int method = 0; method < methodFlags.Length; method++)
        {
            assembly.AsSpan(HeaderLength + (method * MethodLength), MethodLength).Fill(0xA5);
            Write(assembly, HeaderLength + (method * MethodLength) + 4, methodFlags[method]);
        }

        assembly[tableEnd] = 0x2A;
        Write(assembly, 12, Checksum(assembly.AsSpan(HeaderLength)));
        Write(assembly, 8, Checksum(assembly.AsSpan(0, HeaderLength)));
        return assembly;
    }

    public static uint FlagsOf(ReadOnlySpan<byte> assembly, int method) => BinaryPrimitives.ReadUInt32LittleEndian(assembly[(HeaderLength + (method * MethodLength) + 4)..]);

    /// <summary>The remainder of the division by the polynomial 0x04C11DB7, over a table.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        foreach (byte value in bytes)
        {
            uint step = (sum >> 24) ^ value;
            uint entry = step << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 0x80000000) != 0 ? (entry << 1) ^ 0x04C11DB7 : entry << 1;
            }

            sum = (sum << 8) ^ entry;
        }

        return sum;
    }

    private static void Write(Span<byte> assembly, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(assembly[offset..], value);
}
