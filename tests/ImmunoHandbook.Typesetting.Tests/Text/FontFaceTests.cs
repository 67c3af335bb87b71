using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class FontFaceTests
{
    private const string Latin = "AtkinsonHyperlegibleNext-Regular.ttf";
    private const string Arabic = "NotoSansArabic-Regular.ttf";

    [Fact]
    public void Names_and_measures_come_from_the_file()
    {
        var face = Fonts.Load("NotoSans-Regular.ttf");

        Assert.Equal("NotoSans-Regular", face.PostScriptName);
        Assert.Equal((1000, 1069, -293, 0), (face.UnitsPerEm, face.Ascender, face.Descender, face.LineGap));
        Assert.Equal((714, 536), (face.CapHeight, face.XHeight));
        Assert.Equal(572, face.AdvanceOf(face.NominalGlyph('0')));
        Assert.False(face.IsCff || face.IsFixedPitch || face.ForbidsEmbedding);
        Assert.True(face.Bounds.XMax > face.Bounds.XMin && face.Bounds.YMax > face.CapHeight);
    }

    [Fact]
    public void Characters_outside_of_the_font_or_of_Unicode_have_no_glyph()
    {
        var face = Fonts.Load(Latin);

        Assert.All([-1, 0x5D0, 0xD800, 0x1F600, 0x110000, int.MaxValue], c => Assert.Equal(0, face.NominalGlyph(c)));
        Assert.NotEqual(0, face.NominalGlyph('x'));
        Assert.Equal(0, face.AdvanceOf(ushort.MaxValue));
    }

    [Theory]
    [InlineData("", "too short")]
    [InlineData("wOF2............", "web font")]
    [InlineData("ttcf............", "collection")]
    [InlineData("<!DOCTYPE html>.", "not an OpenType")]
    public void A_file_that_is_no_font_is_refused_with_its_name_and_the_reason(string content, string reason)
    {
        var exception = Assert.Throws<FontFormatException>(() => FontFace.Load(System.Text.Encoding.ASCII.GetBytes(content), "clinic.ttf"));

        Assert.Contains("clinic.ttf", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_font_is_refused_or_used_but_never_brings_the_program_down()
    {
        var original = Fonts.Bytes(Latin);
        var damage = Gen.Choose(0, original.Length - 1).Zip(Gen.Choose(0, 255)).ListOf(12);
        Prop.ForAll(damage.ToArbitrary(), Gen.Choose(0, original.Length).ToArbitrary(), (places, length) =>
        {
            // Most damage goes into the directory and the small tables, where it hurts.
            var data = original[..Math.Max(length, original.Length / 2)];
            foreach (var (at, value) in places)
            {
                data[at % Math.Min(data.Length, 4000)] = (byte)value;
            }

            Use(data);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void A_subset_for_print_is_small_and_keeps_glyph_numbers_and_widths()
    {
        var face = Fonts.Load(Latin);
        ushort a = face.NominalGlyph('a'), z = face.NominalGlyph('z');

        var subset = face.Subset([a, z]);

        Assert.InRange(subset.Length, 500, Fonts.Bytes(Latin).Length / 4);
        var file = new OpenTypeFile(subset, "subset");
        Assert.False(file.Has("GSUB") || file.Has("cmap") || file.Has("name") || file.Has("OS/2"));
        var widths = file.Required("hmtx", 4 * (Math.Max(a, z) + 1));
        Assert.Equal(face.AdvanceOf(z), System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(widths[(4 * z)..]));
    }

    [Fact]
    public void A_subset_for_the_web_shapes_its_characters_like_the_whole_font()
    {
        var whole = Fonts.Load(Arabic);
        const string Word = "\u0627\u0644\u0633\u0644\u0627\u0645";

        var subset = FontFace.Load(whole.SubsetForWeb(Word.Select(c => (int)c)), "subset.ttf");

        Assert.Equal(0, subset.NominalGlyph('\u0638'));
        Assert.Equal(Advances(whole, Word), Advances(subset, Word));
        Assert.True(subset.GlyphCount < whole.GlyphCount / 4);
    }

    [Fact]
    public void Threads_that_shape_at_once_get_the_same_glyphs()
    {
        var face = Fonts.Load(Arabic);
        string[] words = [.. Enumerable.Range(0, 500).Select(i => "\u0633\u0644\u0627" + (char)(0x628 + (i % 16)) + (char)(0x641 + (i % 7)))];
        int[][] expected = [.. words.Select(w => Advances(Fonts.Load(Arabic), w))];

        Parallel.For(0, words.Length * 4, i => Assert.Equal(expected[i % words.Length], Advances(face, words[i % words.Length])));
    }

    private static int[] Advances(FontFace face, string word) =>
        [.. face.ShaperFor(new ShapingTraits(0x41726162, "ar", RightToLeft: true, TabularNumbers: false)).Shape(word).Glyphs.Select(g => g.Advance)];

    private static void Use(byte[] data)
    {
        try
        {
            var face = FontFace.Load(data, "damaged.ttf");
            face.ShaperFor(new ShapingTraits(ScriptOf.Latin, "en", RightToLeft: false, TabularNumbers: false)).Shape("AVfi");
            _ = face.Subset([face.NominalGlyph('A')]);
            _ = face.SubsetForWeb(['A', 'V']);
        }
        catch (FontFormatException exception)
        {
            Assert.Contains("damaged.ttf", exception.Message, StringComparison.Ordinal);
        }
    }
}
