using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Headings stay with what they head, and no line of a paragraph is alone on its page.</summary>
internal sealed class PageBreakRules(FinishedBook book, ClearPrintHits hits)
{
    private readonly Dictionary<FinishedElement, List<(int Page, int Lines, double Lowest)>> _blocks = new(ReferenceEqualityComparer.Instance);
    private readonly List<double> _lowest = [];

    public int Breaks { get; private set; }

    /// <summary>Pages in order.</summary>
    public void Add(FinishedPage page, PageInk ink, List<PrintedLine> lines)
    {
        foreach (var line in lines)
        {
            if (!_blocks.TryGetValue(line.Block, out var parts))
            {
                _blocks[line.Block] = parts = [];
            }

            var (number, count, lowest) = parts.Count > 0 && parts[^1].Page == page.Number ? parts[^1] : (page.Number, 0, double.MaxValue);
            if (count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add((number, count + 1, Math.Min(lowest, line.Baseline)));
        }

        _lowest.Add(LowestBody(ink));
    }

    /// <summary>Lower edge of the lowest thing on the page that is neither head nor foot.</summary>
    private static double LowestBody(PageInk ink)
    {
        var lowest = double.MaxValue;
        foreach (var painted in ink.Painted)
        {
            if (painted.Box.Y < lowest && ink.Enclosing(painted.Mark, static m => m.Subtype is "Header" or "Footer") < 0)
            {
                lowest = painted.Box.Y;
            }
        }

        return lowest == double.MaxValue ? 0 : lowest;
    }

    public void CheckBook()
    {
        var placed = book.Structure.Elements.Where(_blocks.ContainsKey).ToList();
        for (var i = 0; i < placed.Count; i++)
        {
            var element = placed[i];
            if (element.Role is ['H', >= '1' and <= '6'])
            {
                CheckHeading(placed, i);
            }
            else if (element.Role is "P" or "LBody")
            {
                CheckParagraph(_blocks[element]);
            }
        }
    }

    private void CheckHeading(List<FinishedElement> placed, int index)
    {
        var (page, _, lowest) = _blocks[placed[index]][^1];

        // Something else is below it: a picture, lines to write on.
        var isLast = _lowest[page - 1] > lowest - 12;
        var following = 0;
        var goesOn = false;
        for (var i = index + 1; i < placed.Count && following < 2; i++)
        {
            var part = _blocks[placed[i]].Find(p => p.Page == page);
            if (part.Lines == 0)
            {
                break;
            }

            following += part.Lines;
            goesOn = _blocks[placed[i]][^1].Page > page;
        }

        if (isLast || (following == 1 && goesOn))
        {
            Breaks++;
            hits.Add(DiagnosticCodes.StrandedHeading, page, "A heading stands at the foot of a page, without two lines of what it heads", "Add or remove a few words above it.");
        }
    }

    private void CheckParagraph(List<(int Page, int Lines, double Lowest)> parts)
    {
        if (parts.Count > 1 && (parts[0].Lines == 1 || parts[^1].Lines == 1))
        {
            Breaks++;
            hits.Add(
                DiagnosticCodes.LoneLine, parts[0].Lines == 1 ? parts[0].Page : parts[^1].Page,
                "A line of a paragraph stands alone at the head or foot of a page", "Add or remove a few words in the paragraph.");
        }
    }
}
