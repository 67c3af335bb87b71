using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Tests.Bench;

/// <summary>One chapter's text taken to HTML without a handbook around it.</summary>
/// <param name="Html">As the website has it.</param>
internal sealed record ChapterBench(ResolvedChapter Chapter, string Html, IReadOnlyList<Diagnostic> Findings)
{
    public const string Path = "content/en/01-text.md";

    /// <summary>Code, line and column of each finding, one a line.</summary>
    public string Found => string.Join('\n', Findings.Select(f => $"{f.Code.Id} {f.Location.Line},{f.Location.Column}"));

    public static ChapterBench Of(string body, OutputTarget target = OutputTarget.Web)
    {
        var findings = new DiagnosticBag();
        var text = new SourceText(Path, body);
        var chapter = new Chapter(1, "text", "en", text, new FrontMatter { Title = "Text" }, 0);
        var parsed = new ChapterParser(new ValueExpander(Values()), Limits.Usual, findings).Parse(chapter);
        var resolved = new ResolvedChapter(chapter, parsed.Document)
        {
            Expanded = parsed.Expanded,
            Written = parsed.Written,
            IsFallback = false,
            Headings = [],
            CitedSources = [],
            IndexPlaces = [],
            ReadingMinutes = 1,
        };
        var strings = new LanguageStrings("en", new Dictionary<string, Located<string>>(StringComparer.Ordinal), null);
        var html = ChapterHtml.Render(resolved, new ChapterHtmlOptions(target, strings)
        {
            ChapterAddress = (slug, id) => $"{slug}.html{(id is null ? "" : "#" + id)}",
            ImageAddress = path => path,
            SourceAddress = key => $"sources.html#{key}",
            TermAddress = _ => null,
            SourceNumbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["KEY"] = 1 },
        }).Html;
        return new ChapterBench(resolved, html, findings.Sorted());
    }

    private static Scriban.Runtime.ScriptObject Values()
    {
        Located<string> Value(string text) => new(text, SourceLocation.WholeFile("content/clinic.yml"));
        var clinic = new ClinicProfile("", new Dictionary<string, Located<string>>(StringComparer.Ordinal)
        {
            ["name"] = Value("Oak | Clinic"),
            ["phone-24h"] = Value("020 7946 0000"),
            ["phone-day"] = Value(""),
        });
        var fact = new Fact("limit", "38.0", "°C", FactTier.Urgent) { At = SourceLocation.WholeFile("content/facts.yml") };
        return ChapterValues.Create(clinic, new Dictionary<string, Fact>(StringComparer.Ordinal) { ["limit"] = fact }, f => $"{f.Value} {f.Unit}");
    }
}
