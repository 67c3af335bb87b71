using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>Scripts without spaces between words end their lines where the translator says, and text that nobody prepared is told.</summary>
public class UnspacedTextTests
{
    private const string Thai = "\u0E20\u0E39\u0E21\u0E34\u0E04\u0E38\u0E49\u0E21\u0E01\u0E31\u0E19";
    private const string Khmer = "\u1794\u17D2\u179A\u1796\u17D0\u1793\u17D2\u1792\u1797\u17B6\u1796\u179F\u17CA\u17B6\u17C6";
    private const string Lao = "\u0E9E\u0EB9\u0EA1\u0E84\u0EB8\u0EC9\u0EA1\u0E81\u0EB1\u0E99";
    private const string Burmese = "\u1000\u102D\u102F\u101A\u103A\u1001\u1036\u1021\u102C\u1038";
    private const double NarrowColumn = 80;

    [Theory]
    [InlineData(Thai, "Thai")]
    [InlineData(Lao, "Lao")]
    [InlineData(Khmer, "Khmer")]
    [InlineData(Burmese, "Burmese")]
    public void A_lines_worth_without_a_zero_width_space_is_told_with_what_to_do(string word, string script)
    {
        var notice = Assert.Single(Notices(string.Concat(Enumerable.Repeat(word, 12)), 10_000), n => n.Kind != LayoutNoticeKind.MissingGlyph);

        Assert.Equal(LayoutNoticeKind.NoWordBreaks, notice.Kind);
        Assert.Contains(script, notice.Message, StringComparison.Ordinal);
        Assert.Contains("U+200B", notice.Hint!, StringComparison.Ordinal);
        Assert.Equal("file and line", notice.Origin);
    }

    [Fact]
    public void A_shorter_stretch_that_had_to_be_cut_is_told_the_same_way() =>
        Assert.Contains(Notices(Thai + Thai + Thai + Thai, NarrowColumn), n => n.Kind == LayoutNoticeKind.NoWordBreaks);

    [Fact]
    public void Text_with_zero_width_spaces_ends_its_lines_at_them_and_nothing_is_told()
    {
        var text = string.Join('\u200B', Enumerable.Repeat(Thai, 12));

        Assert.DoesNotContain(Notices(text, NarrowColumn), n => n.Kind != LayoutNoticeKind.MissingGlyph);
        Assert.All(SetText.Shape(text).Lines(NarrowColumn).Texts(), line => Assert.Equal(Thai, line.Trim('\u200B')[..Thai.Length]));
    }

    [Fact]
    public void A_long_word_of_another_script_is_a_broken_word() =>
        Assert.Contains(Notices(new string('n', 60), NarrowColumn), n => n.Kind == LayoutNoticeKind.BrokenWord);

    private static IEnumerable<LayoutNotice> Notices(string text, double width)
    {
        var shaped = SetText.Shape([new TextSpan(text, Fonts.Body) { Origin = "file and line" }]);
        return shaped.Notices.Concat(shaped.Lines(width).SelectMany(line => line.Notices)).Distinct();
    }
}
