using System.Buffers.Binary;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>A part of a PNG file (PNG specification, third edition, 5.3). The type is its four letters as a number.</summary>
internal readonly record struct PngChunk(uint Type, ReadOnlyMemory<byte> Data)
{
    public const uint Header = 0x49484452; // IHDR
    public const uint Palette = 0x504C5445; // PLTE
    public const uint Transparency = 0x74524E53; // tRNS
    public const uint Resolution = 0x70485973; // pHYs
    public const uint Pixels = 0x49444154; // IDAT
    public const uint End = 0x49454E44; // IEND

    private const int Overhead = 12;

    /// <summary>The lower-case bit of the type's first letter: a reader that does not know the chunk may go on.</summary>
    private const uint OptionalBit = 0x20000000;

    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Takes the next chunk from the front of the rest.</summary>
    public static PngChunk Next(ref ReadOnlyMemory<byte> rest)
    {
        var span = rest.Span;
        var length = span.Length >= Overhead ? BinaryPrimitives.ReadUInt32BigEndian(span) : uint.MaxValue;
        if (length > span.Length - Overhead)
        {
            throw new PictureFormatException("it is cut off", "Save or download the file again.");
        }

        var end = 8 + (int)length;
        if (Checksum(span[4..end]) != BinaryPrimitives.ReadUInt32BigEndian(span[end..]))
        {
            throw new PictureFormatException("it is damaged (a checksum does not match)", "Save or download the file again.");
        }

        var chunk = new PngChunk(BinaryPrimitives.ReadUInt32BigEndian(span[4..]), rest[8..end]);
        rest = rest[(end + 4)..];
        return chunk;
    }

    public void RequireOptional()
    {
        if ((Type & OptionalBit) == 0)
        {
            throw new PictureFormatException("it holds a kind of data that only newer programs know");
        }
    }

    /// <summary>CRC-32 as in annex D of the specification.</summary>
    public static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
