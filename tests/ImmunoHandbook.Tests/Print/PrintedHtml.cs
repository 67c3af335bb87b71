using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>HTML as a template makes it of a chapter, set in one edition.</summary>
internal sealed record PrintedHtml(StructureNode Chapter, IReadOnlyList<GlyphRun> Runs, IReadOnlyList<LayoutNotice> Notices)
{
    private const string Small = """<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#000"/></svg>""";
    private const string Large = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><rect width="300" height="80" fill="#000"/></svg>""";

    /// <summary>Look of the box that the HTML is.</summary>
    public static BoxStyle Box(string html) =>
        Assert.Single(Compose(html, "a5", arabic: false).Sections.First(section => section.Name == "first-chapter").Blocks.OfType<BoxBlock>()).Style;

    public static PrintedHtml Of(string html, string edition = "a5", bool arabic = false)
    {
        var document = BookPaginator.Paginate(Compose(html, edition, arabic));
        var runs = document.Pages.SelectMany(page => PrintedText.All(page.Frame)).Where(run => run.Node is not null).ToList();
        var chapter = PrintedText.SectionAt(document, "first-chapter");
        return new PrintedHtml(chapter, [.. runs.Where(run => Ancestors(run.Node!).Contains(chapter))], document.Notices);
    }

    private static Book Compose(string html, string edition, bool arabic)
    {
        using var handbook = new HandbookTest()
            .WithFile("templates/print/chapter.html", "<h1 id=\"{{ chapter.slug }}\" data-outline=\"1\">{{ chapter.title }}</h1>{{ if chapter.slug == \"first-chapter\" }}" + html + "{{ else }}{{ chapter.body_html }}{{ end }}")
            .WithFile("content/images/small.svg", Small).WithFile("content/images/large.svg", Large);
        if (arabic)
        {
            handbook.WithArabic();
        }

        var findings = new DiagnosticBag();
        var loaded = HandbookLoader.Load(new HandbookFolder(handbook.Source), new LoadOptions(), findings);
        var design = Design.Load(loaded!, findings);
        var resolved = new ReferenceResolver(loaded!, findings).Resolve();
        var book = new BookComposer(resolved, resolved.Languages[^1], edition, design!, findings).Compose();
        Assert.False(findings.HasErrors, string.Join('\n', findings.Sorted()));
        return book!;
    }

    /// <summary>Words of the chapter below its title: a blank between lines and blocks, as a program that reads the tags puts one.</summary>
    public string Text
    {
        get
        {
            var text = "";
            GlyphRun? before = null;
            foreach (var run in Runs.Where(run => Ancestors(run.Node!).All(node => node.Role != StructureRole.H1)))
            {
                var goesOn = before is not null && ReferenceEquals(Block(before.Node!), Block(run.Node!));
                text += (goesOn ? "" : " ") + run.Text;
                before = run;
            }

            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    public IReadOnlyList<StructureNode> Nodes(StructureRole role) => [.. All(Chapter).Where(node => node.Role == role)];

    public GlyphRun Run(string text) => Runs.First(run => run.Text.Contains(text, StringComparison.Ordinal));

    public static IEnumerable<StructureNode> Ancestors(StructureNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }

    private static StructureNode Block(StructureNode node) =>
        Ancestors(node).First(n => n.Role is not (StructureRole.Span or StructureRole.Code or StructureRole.Link or StructureRole.Reference));

    private static IEnumerable<StructureNode> All(StructureNode node) => node.Children.SelectMany(All).Prepend(node);
}
