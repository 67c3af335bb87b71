using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

/// <summary>Makes PNG files chunk by chunk.</summary>
internal sealed class PngFile
{
    private readonly List<byte> _bytes = [];

    public PngFile(int width, int height, byte depth, byte colourType, bool interlaced = false)
    {
        _bytes.AddRange([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        header[9] = colourType;
        header[12] = interlaced ? (byte)1 : (byte)0;
        Chunk("IHDR", header);
    }

    public PngFile Chunk(string type, params byte[] data)
    {
        var body = Encoding.ASCII.GetBytes(type).Concat(data).ToArray();
        Number(data.Length);
        _bytes.AddRange(body);
        Number((int)Crc(body));
        return this;
    }

    /// <param name="rows">Filter byte and samples of every row, one after the other.</param>
    public byte[] Pixels(params byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(rows);
        }

        return Chunk("IDAT", packed.ToArray()).Chunk("IEND")._bytes.ToArray();
    }

    private void Number(int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        _bytes.AddRange(four);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var b in data)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }
}
