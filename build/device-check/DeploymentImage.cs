using System;
using System.Buffers.Binary;
using System.IO;

namespace OcppChargePoint.DeviceCheck;

/// <summary>
/// What nanoFramework's project system makes: one assembly (.pe), or the assemblies of an application one after the other (.bin).
/// </summary>
internal static class DeploymentImage
{
    // The header of an assembly: marker, CRC of the header, CRC of the rest, ..., where each of 15 tables begins and the assembly ends,
    // bytes of padding behind each table.
    private const int HeaderLength = 124;
    private const int HeaderCheck = 8;
    private const int RestCheck = 12;
    private const int TableStarts = 40;
    private const int TablePaddings = 108;
    private const int MethodTable = 6;
    private const int AssemblyEnd = 15;

    // A row of the method table: name, code, flags, ...
    private const int MethodLength = 16;
    private const int MethodFlags = 4;
    private const uint IsStatic = 0x00000010;
    private const uint HasAttributes = 0x80000000;

    /// <summary>
    /// Marks all instance methods as having attributes: the CLR looks at the mark nowhere else than where it decides which methods it runs
    /// inside their caller's frame, and these it never does (docs/clr-inlining.md).
    /// </summary>
    /// <returns>How many assemblies and methods there are.</returns>
    /// <exception cref="InvalidDataException">It is no image for a CLR 1.x, or it is damaged.</exception>
    public static (int Assemblies, int Methods) KeepCallsApart(Span<byte> image)
    {
        int assemblies = 0;
        int methods = 0;
        for (Span<byte> rest = image; rest.Length > 0; assemblies++)
        {
            int length = LengthOfFirst(rest);
            methods += MarkMethods(rest[..length]);
            int padded = (length + 3) / 4 * 4;
            rest = rest[Math.Min(padded, rest.Length)..];
        }

        return assemblies > 0 ? (assemblies, methods) : throw new InvalidDataException("it is empty");
    }

    private static int LengthOfFirst(ReadOnlySpan<byte> image)
    {
        if (image.Length < HeaderLength || !image.StartsWith("NFMRK1\0\0"u8))
        {
            throw new InvalidDataException("something in it is no assembly for a CLR 1.x");
        }

        int length = Start(image, AssemblyEnd);
        if (length < HeaderLength || length > image.Length
            || Start(image, MethodTable) < HeaderLength || EndOfMethods(image) < Start(image, MethodTable) || EndOfMethods(image) > length
            || Number(image, HeaderCheck) != ChecksumOfHeader(image) || Number(image, RestCheck) != Checksum(image[HeaderLength..length]))
        {
            throw new InvalidDataException("an assembly in it is damaged");
        }

        return length;
    }

    private static int MarkMethods(Span<byte> assembly)
    {
        int methods = 0;
        for (int row = Start(assembly, MethodTable); row + MethodLength <= EndOfMethods(assembly); row += MethodLength)
        {
            uint flags = Number(assembly, row + MethodFlags);
            if ((flags & IsStatic) == 0)
            {
                SetNumber(assembly, row + MethodFlags, flags | HasAttributes);
                methods++;
            }
        }

        SetNumber(assembly, RestCheck, Checksum(assembly[HeaderLength..]));
        SetNumber(assembly, HeaderCheck, ChecksumOfHeader(assembly));
        return methods;
    }

    private static int Start(ReadOnlySpan<byte> assembly, int table) => (int)Number(assembly, TableStarts + (4 * table));

    private static int EndOfMethods(ReadOnlySpan<byte> assembly) => Start(assembly, MethodTable + 1) - assembly[TablePaddings + MethodTable];

    private static uint Number(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static void SetNumber(Span<byte> bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[offset..], value);

    private static uint ChecksumOfHeader(ReadOnlySpan<byte> assembly)
    {
        byte[] header = assembly[..HeaderLength].ToArray();
        SetNumber(header, HeaderCheck, 0);
        return Checksum(header);
    }

    /// <summary>CRC-32 of the polynomial 0x04C11DB7, highest bit first, from 0 and without a final inversion.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        foreach (byte value in bytes)
        {
            sum ^= (uint)value << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum << 1) ^ (sum >> 31) * 0x04C11DB7;
            }
        }

        return sum;
    }
}
