using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public sealed class EmojiTests
{
    private static readonly FontFace s_emoji = Fonts.Load("NotoEmoji-Regular.ttf");

    private static readonly FontFamily s_latin = new("Atkinson", Fonts.Load("AtkinsonHyperlegibleNext-Regular.ttf"), Fonts.Load("AtkinsonHyperlegibleNext-Bold.ttf"));

    private static readonly FontCascade s_fonts = new(
        [s_latin, Single("NotoSansSymbols2-Regular.ttf"), Single("NotoSansSymbols-Regular.ttf"), new FontFamily("Noto Emoji", s_emoji, s_emoji)]);

    private static FontFamily Single(string file) => Fonts.Load(file) is var face ? new FontFamily(file, face, face) : throw new InvalidOperationException();

    private static FontFace FaceOf(string cluster, bool bold = false) =>
        FontChoice.FaceFor(new TextStyle(s_fonts, 12, Colour.Black, "en") { Bold = bold }, [.. cluster.EnumerateRunes().Select(r => r.Value)]);

    [Theory]
    [InlineData("\u2764\uFE0F\u200D\U0001F525")]
    [InlineData("\U0001F469\u200D\u2695\uFE0F")]
    [InlineData("\U0001F44D\U0001F3FD")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("1\u20E3")]
    [InlineData("\u26A0\uFE0F")]
    public void A_sequence_is_set_in_the_one_face_that_knows_its_joiners(string cluster)
    {
        Assert.Same(s_emoji, FaceOf(cluster));
        Assert.Same(s_emoji, FaceOf(cluster, bold: true));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("#")]
    [InlineData("\u26A0")]
    [InlineData("\u2714")]
    [InlineData("\u26A0\uFE0E")]
    public void What_is_no_sequence_stays_with_the_text_or_the_symbols(string cluster) => Assert.NotSame(s_emoji, FaceOf(cluster));

    [Theory]
    [InlineData("\U0001F469\u200D\u2695\uFE0F", 1)]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", 1)]
    [InlineData("\U0001F1EC\U0001F1E7", 1)]
    [InlineData("1\uFE0F\u20E3", 1)]
    [InlineData("\U0001F44D\U0001F3FD", 1)]
    public void A_sequence_is_drawn_as_one_picture(string cluster, int pictures)
    {
        var glyphs = s_emoji.ShaperFor(new ShapingTraits(ScriptOf.Common, "en", false, false)).Shape(cluster).Glyphs;
        Assert.Equal(pictures, glyphs.Count(g => g.Advance > 0));
        Assert.DoesNotContain(glyphs, g => g.Id == 0);
    }

    [Fact]
    public void A_character_missing_in_bold_is_set_in_the_regular_face_of_its_family_before_another_family_is_asked()
    {
        var bold = FontFace.Load(s_latin.Bold.SubsetForWeb(Enumerable.Range('A', 26)), "capitals.ttf");
        var fonts = new FontCascade([new FontFamily("Half", s_latin.Regular, bold), Single("NotoSans-Regular.ttf")]);
        var style = new TextStyle(fonts, 12, Colour.Black, "en") { Bold = true };

        Assert.Same(bold, FontChoice.FaceFor(style, ['A']));
        Assert.Same(s_latin.Regular, FontChoice.FaceFor(style, ['a']));
    }

    [Fact]
    public void A_family_is_opened_only_for_a_character_that_none_before_it_has()
    {
        var late = new Lazy<FontFace>(() => s_emoji);
        var style = new TextStyle(new FontCascade([s_latin, new FontFamily("Late", late, late)]), 12, Colour.Black, "en");

        _ = FontChoice.FaceFor(style, ['a']);
        _ = FontChoice.ServesSpace(s_emoji, style);
        Assert.False(late.IsValueCreated);
        Assert.Same(s_emoji, FontChoice.FaceFor(style, [0x1F600]));
    }
}
