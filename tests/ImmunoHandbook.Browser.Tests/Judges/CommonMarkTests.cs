using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Browser.Tests.Judges;

/// <summary>Every example of the CommonMark specification as a chapter, read from the installed package.</summary>
public sealed partial class CommonMarkTests
{
    [Fact]
    public async Task No_example_of_the_specification_loses_or_joins_a_word()
    {
        var wrong = new List<string>();
        foreach (var example in await ExamplesAsync())
        {
            var (expected, actual) = (string.Join(' ', SpokenText.Words(example.Html)), string.Join(' ', SpokenText.Words(ChapterBench.Of(example.Markdown).Html)));
            if (expected != actual)
            {
                wrong.Add($"{example.Number} ({example.Section}): [{expected}] became [{actual}]");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Examples_differ_from_the_specification_only_where_the_dialect_does()
    {
        var differ = new SortedDictionary<int, string>();
        foreach (var example in await ExamplesAsync())
        {
            if (Normal(example.Html) is var expected && Normal(ChapterBench.Of(example.Markdown).Html) is var actual && expected != actual)
            {
                differ.Add(example.Number, $"{example.Number} ({example.Section}): {example.Markdown}\n  expected {expected}\n  actual   {actual}");
            }
        }

        Assert.True(differ.Count == 0, string.Join('\n', differ.Values));
    }

    private static async Task<IReadOnlyList<Example>> ExamplesAsync()
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(await NodePackage.NeedAsync("commonmark-spec"), "spec.txt"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (examples, section) = (new List<Example>(), "");
        foreach (Match match in Part().Matches(text))
        {
            if (match.Groups["section"].Success)
            {
                section = match.Groups["section"].Value;
                continue;
            }

            examples.Add(new Example(examples.Count + 1, section, Tabs(match.Groups["markdown"].Value), Tabs(match.Groups["html"].Value)));
        }

        Assert.Equal(652, examples.Count);
        return examples;
    }

    private static string Tabs(string text) => text.Replace('\u2192', '\t');

    /// <summary>The same HTML in one spelling: what only a chapter's page has, such as headings from the second level on, is taken away.</summary>
    private static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            foreach (var attribute in element.Attributes.Select(a => a.Name).Where(a => a is not ("href" or "title" or "start")).ToList())
            {
                element.RemoveAttribute(attribute);
            }
        }

        return Spaces().Replace(body.InnerHtml.Replace("<h1>", "<h2>", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal), m => m.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : " ").Trim();
    }

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n(?<html>.*?)^`{32}$|^#{1,6} (?<section>[^\n]*)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record Example(int Number, string Section, string Markdown, string Html);
}
