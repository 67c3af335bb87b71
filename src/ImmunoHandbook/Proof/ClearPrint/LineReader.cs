using System.Globalization;
using System.Text;
using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Gathers what is painted into lines: pieces of one paragraph at one height.</summary>
internal static class LineReader
{
    /// <summary>Raised and lowered marks belong to the line as long as they move by less than this part of the size.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap wider than this part of the size reads as a space, though none is painted.</summary>
    private const double SpaceGap = 0.15;

    /// <summary>Lines of the page's text in the order in which they are painted; artifacts are no text.</summary>
    public static List<PrintedLine> Read(FinishedPage page, PageInk ink, StructureTree tree)
    {
        var open = new Dictionary<FinishedElement, List<Ink>>(ReferenceEqualityComparer.Instance);
        var lines = new List<(FinishedElement Block, List<Ink> Pieces)>();
        var words = new HashSet<List<Ink>>(ReferenceEqualityComparer.Instance);
        foreach (var painted in ink.Painted)
        {
            if (painted.Kind != InkKind.Text || ink.IsArtifact(painted.Mark) || tree.Owner(page.Number, ink.ContentId(painted.Mark)) is not { } owner)
            {
                continue;
            }

            var block = BlockOf(owner);
            if (!open.TryGetValue(block, out var pieces) || Math.Abs(pieces[0].Baseline - painted.Baseline) > SameLine * Math.Max(pieces[0].Size, painted.Size))
            {
                open[block] = pieces = [];
                lines.Add((block, pieces));
            }

            pieces.Add(painted);
            if (owner.Nearest(static e => e.Role == "Code") is null)
            {
                words.Add(pieces);
            }
        }

        return [.. lines.Select(line => Line(line.Block, line.Pieces) with { IsCode = !words.Contains(line.Pieces) })];
    }

    public static bool IsRightToLeft(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var c in text)
        {
            balance += c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' ? 1 : char.IsLetter(c) ? -1 : 0;
        }

        return balance > 0;
    }

    /// <summary>Letters, digits, spaces and signs as a reader counts them: marks on letters do not count.</summary>
    public static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLowSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 1;
        }

        return count;
    }

    /// <summary>The nearest element that is a block of text, and no part of one.</summary>
    private static FinishedElement BlockOf(FinishedElement owner) =>
        owner.Nearest(e => e.Role is not ("Span" or "Link" or "Reference" or "Quote" or "Code" or "Annot" or "BibEntry")) ?? owner;

    private static PrintedLine Line(FinishedElement block, List<Ink> pieces)
    {
        // Letters stand on the line; marks are raised above it.
        var baseline = pieces.MaxBy(static p => p.Text!.Count(char.IsLetter)).Baseline;
        pieces.Sort(static (a, b) => a.Box.X.CompareTo(b.Box.X));
        var text = new StringBuilder();
        var (right, size) = (double.NaN, 0.0);
        foreach (var piece in pieces)
        {
            if (piece.Box.X - right > SpaceGap * piece.Size && text.Length > 0 && text[^1] != ' ' && piece.Text is not [' ', ..])
            {
                text.Append(' ');
            }

            text.Append(piece.Text);
            right = piece.Box.Right;
            size = Math.Max(size, piece.Size);
        }

        var said = text.ToString();
        return new PrintedLine(block, baseline, said)
        {
            Left = pieces[0].Box.X,
            Right = right,
            Size = size,
            RightToLeft = IsRightToLeft(said),
        };
    }
}
