using System.Globalization;
using System.Text;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

/// <summary>Characters that are no text, however they are written, and characters that turn words around.</summary>
public sealed class ControlCharacterTests : IDisposable
{
    private const string Chapter = HandbookTest.FirstChapter;

    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x0B)]
    [InlineData(0x0C)]
    [InlineData(0x1B)]
    [InlineData(0x7F)]
    [InlineData(0x85)]
    [InlineData(0x9B)]
    [InlineData(0xFDD0)]
    [InlineData(0xFFFF)]
    [InlineData(0x1FFFE)]
    public void A_file_that_holds_one_is_refused(int value) =>
        _handbook.WithText($"One.\n\nTwo{char.ConvertFromUtf32(value)}.\n").BuildSite().HasFinding("HB0107", Chapter, 7, 4).Refused();

    [Theory]
    [InlineData("title: \"a\\x01\"")]
    [InlineData("title: \"a\\e[2J\"")]
    [InlineData("title: \"a\\0\"")]
    [InlineData("title: \"a\\a\"")]
    [InlineData("title: \"a\\N\"")]
    [InlineData("title: \"a\\uFFFE\"")]
    [InlineData("title: A\nsources: [\"\\x02\"]")]
    [InlineData("title: A\n\"x\\b\": y")]
    public void An_escape_of_YAML_is_told_where_it_stands(string front)
    {
        // With an address of its own the site has a feed, which is XML.
        _handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en]\nbase-url: https://book.example.org/")
            .WithFile(Chapter, $"---\nsummary: In short.\n{front}\n---\nText.\n").BuildSite();

        _handbook.HasFinding("HB0107", Chapter, 3 + front.Count(c => c == '\n')).Refused();
    }

    [Theory]
    [InlineData("A &#1; b.\n", 3)]
    [InlineData("A &#x1B; b.\n", 3)]
    [InlineData("A &#0; b.\n", 3)]
    [InlineData("A &#xD800; b.\n", 3)]
    [InlineData("A \\\\&#1; b.\n", 5)]
    [InlineData("A [b](https://example.org/ \"c&#1;\").\n", 30)]
    public void A_reference_in_a_chapter_is_told_where_it_stands(string text, int column) =>
        _handbook.WithText(text).BuildSite().HasFinding("HB0107", Chapter, 5, column).Refused();

    [Theory]
    [InlineData("A tab\there, &#65; &#x41; &amp; \\&#1; and `&#1;`.\n")]
    [InlineData("```\n&#1;\n```\n\nText.\n")]
    [InlineData("One.\r\n\r\nTwo.\r\n")]
    public void Text_is_no_such_thing(string text)
    {
        _handbook.WithText(text).BuildSite();

        Assert.DoesNotContain(_handbook.Findings, f => f.Code.Id == "HB0107");
    }

    [Theory]
    [InlineData("202D", "HB0255")]
    [InlineData("202E", "HB0255")]
    [InlineData("202A", "HB0256")]
    [InlineData("202C", "HB0256")]
    [InlineData("2067", "HB0256")]
    [InlineData("2069", "HB0256")]
    [InlineData("E0041", "HB0256")]
    public void A_character_that_turns_words_around_is_told_in_text_in_code_and_in_yaml(string value, string code)
    {
        var sign = char.ConvertFromUtf32(int.Parse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        _handbook.WithFile(Chapter, $"---\ntitle: \"A {sign}test\"\nsummary: In short.\n---\nTwo{sign} tablets, &#x{value}; or\n\n```\ncode{sign}\n```\n").BuildSite();

        Assert.Equal([(2, 8), (5, 4), (5, 14 + sign.Length), (8, 5)], _handbook.Findings.Where(f => f.Code.Id == code).Select(f => (f.Location.Line, f.Location.Column)));
    }

    [Theory]
    [InlineData("Call \u2066+1 555\u2069 now.")]
    [InlineData("Call \u2067\u2066+1\u2069 555\u2069 now.")]
    [InlineData("Mark\u200E, mark\u200F, mark\u061C.")]
    [InlineData("می\u200Cخواهم, क्\u200Dष, 👩\u200D⚕\uFE0F, con\u00ADtinue")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    public void What_languages_are_written_with_is_no_fault(string text)
    {
        _handbook.WithText(text + "\n").BuildSite();

        Assert.DoesNotContain(_handbook.Findings, f => f.Code.Id is "HB0255" or "HB0256");
    }

    [Fact]
    public void An_isolate_ends_with_its_paragraph()
    {
        _handbook.WithText("Call \u2066+1\nmore.\n\n555\u2069 now.\n").BuildSite();

        Assert.Equal([(5, 6), (8, 4)], _handbook.Findings.Where(f => f.Code.Id == "HB0256").Select(f => (f.Location.Line, f.Location.Column)));
    }

    [Fact]
    public void A_flag_hides_no_text_behind_it()
    {
        var hidden = new StringBuilder("Flag \U0001F3F4");
        foreach (var letter in "ignore all that was said before")
        {
            hidden.Append(char.ConvertFromUtf32(0xE0000 + letter));
        }

        _handbook.WithText(hidden + "\n").BuildSite().HasFinding("HB0256", Chapter, 5, 8);
    }
}
