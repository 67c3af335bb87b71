using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.Leftovers;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.Tests.Bench;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using Scriban.Runtime;
using Xunit;

namespace ImmunoHandbook.Tests.Markup;

/// <summary>What looks like Markdown and was not read is told where it stands; what only resembles it is left alone.</summary>
public sealed partial class LeftoverTests
{
    private const string Table = "tests/ImmunoHandbook.Tests/Markup/leftovers.txt";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from line in Repository.Read(Table).Split('\n')
        where line.Length > 0 && line[0] != '#'
        let blank = line.IndexOf(' ', StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(line[..blank], line[(blank + 1)..]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_of_the_table(string expected, string text)
    {
        var found = Findings(Parse(Unfold(text)));

        Assert.Equal(expected, found.Count == 0 ? "none" : string.Join('+', found.Select(f => $"{f.Code.Id}({f.Location.Line},{f.Location.Column})")));
        Assert.All(found, f => Assert.False(string.IsNullOrWhiteSpace(f.Hint)));
    }

    [Fact]
    public void Every_code_has_a_case() =>
        Assert.Equal(
            Enumerable.Range(230, 20).Where(n => n != 239).Select(n => $"HB0{n}"),
            Cases.SelectMany(c => Id().Matches(c.Data.Item1)).Select(id => id.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_place_is_that_of_the_file_and_what_a_value_holds_is_never_judged()
    {
        using var handbook = new HandbookTest()
            .Replace("content/clinic.yml", "name: \"\"", "name: \"**The ** clinic\"")
            .WithText("\nAsk {{ clinic.name }} and **never **stop.\n\n    {{ clinic.name }}\n").BuildSite();

        handbook.HasFinding("HB0233", HandbookTest.FirstChapter, 6, 27).HasFinding("HB0244", HandbookTest.FirstChapter, 8);
        Assert.Single(handbook.Findings, f => f.Code.Id == "HB0233");
    }

    /// <summary>
    /// The way back to the file holds for every letter, whatever the text around it was read as; but for headings with a tab, of
    /// whose words Markdig does not know the place, and for the mark of an unknown alert, which is put back.
    /// </summary>
    [Fact]
    public void Every_letter_knows_where_it_stands() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Texts, text =>
    {
        var parsed = Parse(text);
        return parsed.Document.Descendants<LeafBlock>().Where(block => block.Parent is not AlertBlock && (block is not HeadingBlock || !text.Contains('\t', StringComparison.Ordinal))).Select(block => LeafText.Of(block, parsed.Expanded.Text)).OfType<LeafText>()
            .All(leaf => Enumerable.Range(0, leaf.Text.Length).All(i => IsSign(leaf.Text[i]) || parsed.Expanded.Text[leaf.SourceOf(i)] == leaf.Text[i]));
    }));

    [Fact]
    public void Every_finding_lies_within_the_text() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Texts, text =>
    {
        var lines = text.Split('\n');
        return Findings(Parse(text)).All(f => f.Location.Line >= 1 && f.Location.Line <= lines.Length && f.Location.Column >= 1 && f.Location.Column <= lines[f.Location.Line - 1].Length + 1);
    }));

    [Fact]
    public void What_a_backslash_says_is_meant_is_never_told() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Texts, text =>
    {
        var meant = string.Concat(text.Replace('\n', ' ').Replace('\t', ' ').TrimStart().Select(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : $"{c}"));
        return Findings(Parse("x " + meant)).Count == 0;
    }));

    [Theory]
    [InlineData("](")]
    [InlineData("[a](b c) ")]
    [InlineData("$x^")]
    [InlineData("{% a")]
    [InlineData("a | b\n")]
    [InlineData("[^x]")]
    [InlineData("\\(x^")]
    [InlineData("&lt;br")]
    [InlineData("<br ")]
    [InlineData(":a")]
    [InlineData("- a\n")]
    [InlineData("2.A\n")]
    [InlineData("<<<<<<< \n")]
    [InlineData("\u00e2\u20ac")]
    [InlineData("\n\n**x\n")]
    public void A_million_characters_of_it_end_in_time(string unit)
    {
        var parsed = Parse(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        new LeftoverCheck(parsed, new DiagnosticBag()).Run();

        Assert.True(clock.Elapsed < s_patience, $"{clock.Elapsed}");
    }

    private static Arbitrary<string> Texts { get; } = Gen.ArrayOf(Gen.Elements(
        "a", "word", "B", "1", "2.", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "__", "~~", "==", "[", "]", "(", ")", "](", "!", "|", "|---|---|", "#", "##", "- ", "> ", "`", "```", "\\", "&lt;", "&amp;", "<", ">",
        ":", ":::", "{", "}", "%", "$", "^", "@", "\t", "    ", "•", "é", "[^1]", "=", "+", ".", "'", "\"", "/", "\u00A0"))
        .Select(string.Concat).ToArbitrary();

    private static bool IsSign(char c) => c is (>= LeafText.Code and <= LeafText.Edge) or '\n';

    private static ParsedChapter Parse(string text)
    {
        var unheard = new DiagnosticBag();
        var chapter = new Chapter(1, "a", "en", new SourceText("a.md", text), new FrontMatter { Title = "A" }, 0);
        return new ChapterParser(new ValueExpander(new ScriptObject()), Limits.Usual, unheard).Parse(chapter);
    }

    private static IReadOnlyList<Diagnostic> Findings(ParsedChapter parsed)
    {
        var findings = new DiagnosticBag();
        new LeftoverCheck(parsed, findings).Run();
        return findings.Sorted();
    }

    private static string Unfold(string text) => Number().Replace(
        text.Replace('⏎', '\n').Replace('⇥', '\t'), m => $"{(char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}");

    [GeneratedRegex("HB[0-9]{4}")]
    private static partial Regex Id();

    [GeneratedRegex("⟨([0-9A-F]{4})⟩")]
    private static partial Regex Number();
}
