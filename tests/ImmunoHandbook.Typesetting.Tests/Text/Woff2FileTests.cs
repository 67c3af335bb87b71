using System.Buffers.Binary;
using System.IO.Compression;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class Woff2FileTests
{
    private const string Arabic = "NotoSansArabic-Regular.ttf";

    /// <summary>Read back by the format's own description: header of 48 bytes, directory, one compressed stream of all tables.</summary>
    [Fact]
    public void Unpacked_it_is_the_same_tables_in_the_same_order()
    {
        var font = Fonts.Load(Arabic).SubsetForWeb(Enumerable.Range(0x621, 30));
        var file = Woff2File.Pack(font);
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));

        Assert.Equal("wOF2"u8, file.AsSpan(0, 4));
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(8)));
        Assert.Equal(0, file.Length % 4);
        Assert.Equal(font.Length, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)));

        var at = 48;
        var lengths = Enumerable.Range(0, count).Select(_ => ReadEntry(file, ref at)).ToList();
        var tables = new byte[lengths.Sum()];
        Assert.True(BrotliDecoder.TryDecompress(file.AsSpan(at, BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))), tables, out var written));
        Assert.Equal(tables.Length, written);

        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var record = font.AsSpan(12 + (16 * i), 16);
            Assert.Equal(BinaryPrimitives.ReadInt32BigEndian(record[12..]), lengths[i]);
            Assert.Equal(font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(record[8..]), lengths[i]), tables.AsSpan(start, lengths[i]));
            start += lengths[i];
        }
    }

    [Fact]
    public void It_is_much_smaller_than_the_font()
    {
        var font = Fonts.Load(Arabic).SubsetForWeb(Enumerable.Range(0x621, 30));
        Assert.InRange(Woff2File.Pack(font).Length, 1000, font.Length * 7 / 10);
    }

    /// <summary>A flag byte, a tag where the flag knows none, and the length in groups of seven bits.</summary>
    private static int ReadEntry(byte[] file, ref int at)
    {
        var flags = file[at++];
        at += (flags & 63) == 63 ? 4 : 0;
        Assert.Equal((flags & 63) is 10 or 11 ? 3 : 0, flags >> 6);
        var length = 0;
        do
        {
            length = (length << 7) | (file[at] & 0x7F);
        }
        while ((file[at++] & 0x80) != 0);
        return length;
    }
}
