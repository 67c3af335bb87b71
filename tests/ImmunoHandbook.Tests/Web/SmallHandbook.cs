using System.Globalization;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

/// <summary>A handbook in a folder of its own: English with two chapters, Arabic with the first of them. Files can be added or replaced.</summary>
internal sealed class SmallHandbook : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("handbook-").FullName;

    public SmallHandbook()
    {
        Write("content/handbook.yml", "title: {en: Small book, ar: كتاب صغير}\nsource-language: en\nlanguages: [en, ar]\nedition-code: T-1\nupdated: 2026-11-24\nemergency: help\n");
        Write("content/clinic.yml", "name: Ward 7\nphone-24h: +1 555 0100\n");
        Write("content/sources.yml", "ONE:\n  title: First source\n  publisher: A body\n  url: https://example.org/one\nTWO:\n  title: Second source\n  publisher: Another\n");
        Write("content/facts.yml", "fever-call: {value: 38.0, unit: degC, tier: urgent}\n");
        Write("content/en/strings.yml", Repository.Read("content/en/strings.yml"));
        Write("content/ar/strings.yml", Repository.Read("content/ar/strings.yml"));
        Write("content/en/glossary.yml", "- {id: cell, term: cell, definition: The smallest part of the body., say-it-like: SEL}\n");
        Write("content/en/01-help.md", Chapter("When to call", "::: call-now\nCall {{ clinic.phone_24h }} at {{ fact \"fever-call\" }}.\n:::\n\n## Signs\n\nSee [the cells](02-cells.md#parts).\n"));
        Write("content/en/02-cells.md", Chapter("Cells & <parts>", "::: main\nCells matter.\n:::\n\n## Parts\n\nA cell has parts [@TWO].\n\n## More\n\n![A cell](images/cell.svg \"One cell\")\n"));
        Write("content/ar/01-help.md", Chapter("متى تتصل", "::: call-now\nاتصل {{ clinic.phone_24h }} عند {{ fact \"fever-call\" }}.\n:::\n\n## العلامات\n\nانظر [الخلايا](02-cells.md#parts).\n"));
        Write("content/images/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"><script>x()</script><circle r=\"3\"/></svg>");
    }

    public DiagnosticBag Findings { get; } = new();

    public string Messages => string.Join('\n', Findings.Sorted().Select(f => $"{f.Location} {f.Code.Id} {f.Message} {f.Hint}"));

    public static string Chapter(string title, string body) => $"---\ntitle: {title}\nsummary: In short.\nkind: chapter\n---\n\n{body}";

    public SmallHandbook Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Numbered chapters after the two that are there.</summary>
    public SmallHandbook WithChapters(int count)
    {
        for (var i = 3; i <= count; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"content/en/{i:00}-part-{i}.md"), Chapter($"Part number {i}", "Some text.\n"));
        }

        return this;
    }

    public HandbookFolder Folder => new(_root);

    public Site Render(string? baseUrl = null, params PrintedBook[] books)
    {
        var handbook = HandbookLoader.Load(Folder, new LoadOptions(), Findings);
        Assert.True(handbook is not null, Messages);
        var design = Design.Load(handbook, Findings);
        Assert.True(design is not null, Messages);
        return SiteRenderer.Render(
            new ReferenceResolver(handbook, Findings).Resolve(), design,
            new SiteOptions { BaseUrl = baseUrl, Shares = baseUrl is not null, Books = Task.FromResult<IReadOnlyList<PrintedBook>>(books) }, Findings);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

internal static class SiteReading
{
    public static string Text(this Site site, string path) =>
        Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);

    public static IEnumerable<string> Paths(this Site site) => site.Files.Select(f => f.Path);

    /// <summary>The stylesheet that pages of a language name.</summary>
    public static string Css(this Site site, string language = "en") =>
        site.Text(site.Text($"{language}/index.html").Split("rel=\"stylesheet\" href=\"../")[1].Split('"')[0]);
}
