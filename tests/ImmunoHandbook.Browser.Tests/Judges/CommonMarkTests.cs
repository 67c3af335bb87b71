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
    /// <summary>Examples whose words differ: what a tag that is no tag says is text, not nothing; a title below a picture is read; a fence is read also below a tag.</summary>
    private static readonly int[] s_otherWords = [156, 157, 158, 161, 182, 572, 573, 576, 577, 584, 585, 586, 588, 589, 591];

    /// <summary>Examples whose HTML differs, by the reason.</summary>
    private static readonly Dictionary<string, int[]> s_other = new(StringComparer.Ordinal)
    {
        ["Tags of blocks are left out; what stands between them is Markdown, not text."] =
            [148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 169, 171, 174, 175, 177, 178, 184, 185, 186, 188, 189, 190, 191],
        ["A link's tag that is never closed leads nowhere and is left out."] = [21, 31, 187, 344, 476, 477, 613, 614, 615, 616, 630, 631, 642, 643],
        ["Tags outside of the small set are left out."] = [201, 491, 494, 524, 536, 617, 623],
        ["Declarations and processing instructions are left out; the words of CDATA stay."] = [180, 182, 629],
        ["A link without an address is its words, and is told."] = [200, 485, 486, 487, 567],
        ["A picture that stands alone is a figure with its title below it; one that is not there is its words."] =
            [475, 517, 520, 531, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591],
        ["Only http, https, mailto and tel lead out of a handbook."] = [500, 596, 598, 599, 601],
        ["Typed addresses are links."] = [602, 606, 608, 611, 612],
        ["The library folds the case of labels letter by letter: \u1e9e is not SS."] = [540],
    };

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

        Assert.True(wrong.Select(w => int.Parse(w[..w.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture)).SequenceEqual(s_otherWords), string.Join('\n', wrong));
    }

    [Fact]
    public async Task Examples_differ_from_the_specification_only_where_the_dialect_does()
    {
        var differ = new SortedDictionary<int, string>();
        foreach (var example in await ExamplesAsync())
        {
            var (wanted, made) = (Normal(example.Html), Normal(ChapterBench.Of(example.Markdown).Html));
            if (wanted != made)
            {
                differ.Add(example.Number, $"{example.Number} ({example.Section}): {example.Markdown}\n  expected {wanted}\n  actual   {made}");
            }
        }

        var expected = s_other.Values.SelectMany(n => n).ToHashSet();
        Assert.True(
            expected.SetEquals(differ.Keys),
            $"No longer different: {string.Join(", ", expected.Except(differ.Keys))}\n{string.Join('\n', differ.Where(d => !expected.Contains(d.Key)).Select(d => d.Value))}");
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

        body.Descendants<IComment>().ToList().ForEach(c => c.Remove());
        return BetweenTags().Replace(Spaces().Replace(body.InnerHtml.Replace("<h1>", "<h2>", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal), m => m.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : " "), "><").Trim();
    }

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n(?<html>.*?)^`{32}$|^#{1,6} (?<section>[^\n]*)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record Example(int Number, string Section, string Markdown, string Html);
}
