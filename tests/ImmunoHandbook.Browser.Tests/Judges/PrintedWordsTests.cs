using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Words;
using Xunit;

namespace ImmunoHandbook.Browser.Tests.Judges;

/// <summary>
/// The words of every chapter's page against those that poppler and MuPDF read from the books of every edition and language,
/// both ways. Order is left to other tests: each program has its own.
/// </summary>
public sealed class PrintedWordsTests(BuiltHandbook handbook) : IDisposable
{
    private static readonly string[] s_editions = ["a5", "a4", "letter", "large-print", "a5-booklet", "half-letter-booklet"];

    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-words-").FullName;

    [Fact]
    public async Task Both_readers_find_the_words_of_the_pages_in_every_book_and_no_others()
    {
        var (pdftotext, mutool) = (OutsideProgram.Need("pdftotext", "poppler-utils"), OutsideProgram.Need("mutool", "mupdf-tools"));
        var built = HandbookBuild.Run(new BuildRequest(BuiltHandbook.Repository, _folder) { Only = BuildPart.Print, Editions = s_editions }, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Fine, built.ExitCode);
        var wrong = new List<string>();
        foreach (var language in Directory.GetDirectories(Path.Combine(_folder, "print")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
        {
            var (written, known) = (Written(language), Known(language));
            foreach (var book in Directory.GetFiles(Path.Combine(_folder, "print", language), "*.pdf").Order(StringComparer.Ordinal))
            {
                var poppler = await OutsideProgram.RunAsync(pdftotext, "-enc", "UTF-8", book, "-");
                var mupdf = await OutsideProgram.RunAsync(mutool, "draw", "-q", "-F", "txt", book);
                foreach (var (reader, answer) in new[] { ("poppler", poppler), ("MuPDF", mupdf) })
                {
                    Assert.Equal(0, answer.ExitCode);
                    // Both part or join right-to-left words in ways of their own: there the letters are counted.
                    var found = language == "ar" ? CompareLetters(written, answer.Output) : Compare(written, known, answer.Output);
                    wrong.AddRange(found.Select(w => $"{Path.GetFileName(book)}, {reader}: {w}"));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Compare(Dictionary<string, int> written, HashSet<string> known, string printed)
    {
        // Raised and lowered digits are taken out as such, and stand as digits of their own on the page.
        printed = string.Concat(printed.Select(c => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherNumber ? $" {c.ToString().Normalize(System.Text.NormalizationForm.FormKD)} " : c.ToString()));
        var (words, joined) = (Count(Read(printed)), JoinedLines(printed));
        var missing = written.Where(w => words.GetValueOrDefault(w.Key) + joined.GetValueOrDefault(w.Key) < w.Value).Select(w => w.Key).Order(StringComparer.Ordinal).Take(8).ToList();
        // A long word goes on in the next line, and poppler takes away a hyphen that ends one.
        var broken = printed.Split('\n').Select(l => Read(l).ToList()).Where(l => l.Count > 0).SelectMany(l => new[] { l[0], l[^1] }).ToHashSet(StringComparer.Ordinal);
        var added = words.Keys.Where(w => w.Length > 1 && !w.All(char.IsDigit) && !known.Contains(w) && !(broken.Contains(w) && known.Any(k => k.StartsWith(w, StringComparison.Ordinal) || k.EndsWith(w, StringComparison.Ordinal)))
            && !Enumerable.Range(1, w.Length - 1).Any(i => known.Contains(w[..i]) && known.Contains(w[i..])))
            .Order(StringComparer.Ordinal).Take(8).ToList();
        return [.. missing.Count > 0 ? [$"missing {string.Join(' ', missing)}"] : Array.Empty<string>(), .. added.Count > 0 ? [$"added {string.Join(' ', added)}"] : Array.Empty<string>()];
    }

    private static IEnumerable<string> CompareLetters(Dictionary<string, int> written, string printed)
    {
        var letters = Count(Read(printed).SelectMany(w => w).Select(c => c.ToString()));
        return written.SelectMany(w => w.Key.Select(c => (Letter: c.ToString(), w.Value))).GroupBy(l => l.Letter, StringComparer.Ordinal)
            .Where(g => letters.GetValueOrDefault(g.Key) < g.Sum(l => l.Value)).Select(g => $"missing letter {g.Key}");
    }

    private Dictionary<string, int> Written(string language) => Count(Pages(language).SelectMany(page =>
    {
        var parts = page.QuerySelectorAll("main article h1, main article .summary, main article .main-message, main article .body").ToList();
        return parts.SelectMany(p => Read(Text(p)));
    }));

    /// <summary>All that stands anywhere on the website in this language, and the words that only templates of the book print.</summary>
    private HashSet<string> Known(string language)
    {
        var texts = Pages(language).Select(p => Text(p.Body!)).Concat(Directory.GetFiles(Path.Combine(BuiltHandbook.Repository, "content"), "*.yml").Select(File.ReadAllText))
            .Concat(new[] { language, "en" }.Distinct().SelectMany(l => Directory.GetFiles(Path.Combine(BuiltHandbook.Repository, "content", l), "*.yml")).Select(File.ReadAllText));
        var drawings = Directory.GetFiles(Path.Combine(BuiltHandbook.Repository, "content"), "*.svg", SearchOption.AllDirectories).Select(f => new HtmlParser().ParseDocument(File.ReadAllText(f)).Body!.TextContent);
        return texts.Concat(drawings).SelectMany(Read).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<AngleSharp.Html.Dom.IHtmlDocument> Pages(string language) =>
        Directory.GetFiles(Path.Combine(handbook.SiteFolder, language), "*.html").Where(f => Path.GetFileName(f) != "book.html").Order(StringComparer.Ordinal)
            .Select(f => new HtmlParser().ParseDocument(File.ReadAllText(f)));

    /// <summary>Without the numbers of sources, which print joins to ranges, and what only the website says.</summary>
    private static string Text(INode node) => node switch
    {
        IText text => text.Data,
        IElement { LocalName: "svg" or "nav" or "script" } => " ",
        IElement { LocalName: "sup" } sup when sup.QuerySelector("a[href*='sources.html']") is not null => "",
        IElement element when element.ClassList.Contains("note-back") => "",
        IElement { LocalName: "a" or "abbr" or "b" or "bdi" or "code" or "del" or "em" or "kbd" or "span" or "strong" } inline => string.Concat(inline.ChildNodes.Select(Text)),
        _ => $" {string.Concat(node.ChildNodes.Select(Text))} ",
    };

    private static IEnumerable<string> Read(string text) => WordReader.Read(text)
        .Select(w => string.Concat(text.Substring(w.Start, w.Length).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)));

    private static Dictionary<string, int> Count(IEnumerable<string> words) => words.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Words that a line of the book could not hold go on in the next.</summary>
    private static Dictionary<string, int> JoinedLines(string printed)
    {
        var lines = printed.Split('\n').Select(l => Read(l).ToList()).Where(l => l.Count > 0).ToList();
        return Count(Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Select(i => lines[i][^1] + lines[i + 1][0]));
    }
}
