using System.Buffers.Binary;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public sealed class FontCollectionTests
{
    private static readonly byte[] s_regular = Fonts.Bytes("NotoSansHebrew-Regular.ttf");
    private static readonly byte[] s_bold = Fonts.Bytes("NotoSansHebrew-Bold.ttf");

    private static FontCollection Collection(params byte[][] fonts) => new(Join(fonts), "two.ttc");

    /// <summary>Header (OpenType 1.9, TTC Header version 1.0), then the fonts with their table offsets moved.</summary>
    internal static byte[] Join(params byte[][] fonts)
    {
        var start = 12 + (4 * fonts.Length);
        var file = new byte[start + fonts.Sum(f => (f.Length + 3) & ~3)];
        "ttcf"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), fonts.Length);
        for (var i = 0; i < fonts.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(12 + (4 * i)), start);
            fonts[i].CopyTo(file, start);
            for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(fonts[i].AsSpan(4)); table++)
            {
                var offset = file.AsSpan(start + 12 + (16 * table) + 8, 4);
                BinaryPrimitives.WriteInt32BigEndian(offset, BinaryPrimitives.ReadInt32BigEndian(offset) + start);
            }

            start += (fonts[i].Length + 3) & ~3;
        }

        return file;
    }

    [Theory]
    [InlineData("Noto Sans Hebrew", false, 0)]
    [InlineData("Noto Sans Hebrew", true, 1)]
    [InlineData("noto sans hebrew bold", false, 1)]
    [InlineData("NotoSansHebrew-Bold", false, 1)]
    [InlineData("0", true, 0)]
    [InlineData("1", false, 1)]
    [InlineData("2", false, -1)]
    [InlineData("Noto Sans Thai", false, -1)]
    public void A_font_is_found_by_name_weight_and_number(string name, bool bold, int index) =>
        Assert.Equal(index, Collection(s_regular, s_bold).Find(name, bold));

    [Fact]
    public void A_font_taken_out_is_the_font_that_was_put_in()
    {
        var collection = Collection(s_regular, s_bold);
        for (var i = 0; i < 2; i++)
        {
            var (alone, taken) = (FontFace.Load(i == 0 ? s_regular : s_bold, "alone.ttf"), FontFace.Load(collection.Extract(i), "taken.ttf"));
            Assert.Equal(alone.PostScriptName, taken.PostScriptName);
            Assert.Equal(alone.GlyphCount, taken.GlyphCount);
            var glyph = alone.NominalGlyph(0x05D0);
            Assert.NotEqual(0, glyph);
            Assert.Equal(glyph, taken.NominalGlyph(0x05D0));
            Assert.Equal(alone.AdvanceOf(glyph), taken.AdvanceOf(glyph));
            Assert.Equal(alone.Subset([glyph]), taken.Subset([glyph]));
        }
    }

    [Fact]
    public void Names_are_told_in_the_order_of_the_file() =>
        Assert.Equal(["Noto Sans Hebrew Bold", "Noto Sans Hebrew Regular"], Collection(s_bold, s_regular).Names);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(15)]
    [InlineData(40)]
    [InlineData(20000)]
    public void A_collection_that_is_cut_off_is_refused(int length) =>
        Assert.Throws<FontFormatException>(() => new FontCollection(Join(s_regular, s_bold)[..length], "short.ttc"));

    [Fact]
    public void A_collection_of_none_or_of_too_many_is_refused()
    {
        foreach (var count in new uint[] { 0, 100_000, uint.MaxValue })
        {
            var file = Join(s_regular);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(8), count);
            Assert.Throws<FontFormatException>(() => new FontCollection(file, "odd.ttc"));
        }
    }
}
