using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>Chapters that are printed alone, and cards to cut out.</summary>
public sealed class SheetTests : IDisposable
{
    private const string Tool = "---\ntitle: Call sheet\nsummary: To fill in.\nkind: tool\n---\n";

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void A_tool_and_the_emergency_page_are_files_of_their_own_for_office_paper_and_offered_for_download()
    {
        _handbook.WithFile("content/en/04-call-sheet.md", Tool + "\nFirst see [the chapter](03-first-chapter.md).\n")
            .Build(r => r with { Editions = ["a5", "a4"] }).HasNoFinding();

        Assert.Equal(["call-sheet-a4.pdf", "emergency-a4.pdf"], Names("sheets"));
        Assert.Empty(Names("leaflets"));
        var page = _handbook.Site("en/downloads.html");
        Assert.Contains("<a href=\"downloads/call-sheet-a4.pdf\">Call sheet</a>", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_handbook.Output, "site", "en", "downloads", "call-sheet-a4.pdf")));
    }

    [Fact]
    public void Leaflets_are_made_where_the_handbook_asks_for_them()
    {
        _handbook.Replace("content/handbook.yml", "theme: clear", "theme: clear\nleaflets: true").Build().HasNoFinding();

        Assert.Equal(["first-chapter-a5.pdf"], Names("leaflets"));
    }

    /// <summary>Beside other sheets there is no book: what leads out of this one is words.</summary>
    [Fact]
    public void A_sheet_has_no_link_to_what_is_not_in_it_and_no_page_number_of_another_book()
    {
        _handbook.WithFile("content/en/04-call-sheet.md", Tool + "\nFirst see [the chapter](03-first-chapter.md).\n").Build().HasNoFinding();

        using var sheet = FinishedBook.Open("sheet.pdf", Sheet("call-sheet-a5.pdf"), new DiagnosticBag())!;
        Assert.DoesNotContain(sheet.Structure.Elements, e => e.Role == "Link" && e.Page > 0 && e.Nearest(n => n.Role == "P") is not null);
        Assert.Single(sheet.Pages);
    }

    [Fact]
    public void The_parts_of_a_card_are_as_large_as_a_bank_card_and_lie_below_each_other_on_one_page()
    {
        const string card = "\n::: card\n**One thing**\n\nA line.\n:::\n";
        _handbook.WithFile("content/en/04-card.md", Tool + "\nCut it out.\n" + card + card + card).Build().HasNoFinding();

        using var sheet = FinishedBook.Open("sheet.pdf", Sheet("card-a5.pdf"), new DiagnosticBag())!;
        var cards = sheet.Pages.Select(page => sheet.Read(page).Painted.Where(IsCard).Select(ink => ink.Box).ToList()).Single(found => found.Count > 0);
        Assert.Equal(3, cards.Count);
        Assert.All(cards.Zip(cards.Skip(1)), pair => Assert.Equal(153, Math.Abs(pair.First.Y - pair.Second.Y), 1.0));
    }

    /// <summary>What stands on the back of a card is cut with it.</summary>
    [Fact]
    public void A_sheet_with_a_card_says_that_it_is_printed_on_one_side_only()
    {
        _handbook.WithFile("content/en/04-card.md", Tool + "\n::: card\nA line.\n:::\n").WithFile("content/en/05-list.md", Tool + "\nA line.\n").Build().HasNoFinding();

        Assert.Contains("one side of the paper", Words("card-a5.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain("one side of the paper", Words("list-a5.pdf"), StringComparison.Ordinal);
    }

    private string Words(string name)
    {
        using var sheet = FinishedBook.Open("sheet.pdf", Sheet(name), new DiagnosticBag())!;
        return string.Concat(sheet.Pages.SelectMany(page => sheet.Read(page).Painted).Select(ink => ink.Text));
    }

    /// <summary>85.6 by 54 mm in points, with the width of the line.</summary>
    private static bool IsCard(Ink ink) => ink.Kind == InkKind.Stroke && Math.Abs(ink.Box.Width - 242.6) < 1.5 && Math.Abs(ink.Box.Height - 153) < 1.5;

    private List<string?> Names(string folder)
    {
        var path = Path.Combine(_handbook.Output, "print", "en", folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Select(Path.GetFileName).Order(StringComparer.Ordinal)] : [];
    }

    private byte[] Sheet(string name) => File.ReadAllBytes(Path.Combine(_handbook.Output, "print", "en", "sheets", name));
}
