using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Orders the pieces of one line for the eye and writes them for the reader: places follow the visual order (UAX #9, L2),
/// items follow the logical one, so that content order is reading order.
/// </summary>
internal sealed class LineAssembler(List<TextPiece> pieces, TextDirection direction, OwnerNodes owners)
{
    private readonly ImmutableArray<FrameItem>.Builder _items = ImmutableArray.CreateBuilder<FrameItem>();
    private readonly ImmutableArray<FootnoteSpan>.Builder _notes = ImmutableArray.CreateBuilder<FootnoteSpan>();

    /// <param name="end">Index after the last piece that counts for the width.</param>
    /// <param name="endWithSpaces">Index after the spaces that hang over the end.</param>
    public AssembledLine Assemble(int start, int end, int endWithSpaces)
    {
        var places = Places(start, end, endWithSpaces, out var width, out var hangingLeft);
        for (var from = start; from < endWithSpaces;)
        {
            var to = from + 1;
            while (to < endWithSpaces && Continues(pieces[to - 1], pieces[to], LevelAt(to - 1, end), LevelAt(to, end)))
            {
                to++;
            }

            AddRun(from, to, places, start, LevelAt(from, end));
            from = to;
        }

        AddLinks(start, end, places);
        return new AssembledLine(width, hangingLeft, _items.DrainToImmutable(), _notes.DrainToImmutable());
    }

    private byte BaseLevel => direction == TextDirection.RightToLeft ? (byte)1 : (byte)0;

    /// <summary>L1: spaces at the end of a line go to the paragraph's level.</summary>
    private byte LevelAt(int piece, int end) => piece >= end ? BaseLevel : pieces[piece].Level;

    /// <summary>Left edge of each piece, from the left end of the line; spaces that hang stand outside of the width.</summary>
    private double[] Places(int start, int end, int endWithSpaces, out double width, out double hangingLeft)
    {
        var levels = new byte[endWithSpaces - start];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = LevelAt(start + i, end);
        }

        var places = new double[levels.Length];
        double x = 0;
        foreach (var i in BidiOrder.Visual(levels))
        {
            places[i] = x;
            x += pieces[start + i].Width;
        }

        double hanging = 0;
        for (var i = end; i < endWithSpaces; i++)
        {
            hanging += pieces[i].Width;
        }

        width = x - hanging;
        hangingLeft = direction == TextDirection.RightToLeft ? hanging : 0;
        return places;
    }

    private static bool Continues(TextPiece a, TextPiece b, byte levelA, byte levelB) =>
        levelA == levelB && ReferenceEquals(a.Face, b.Face) && ReferenceEquals(a.Owner, b.Owner)
        && a.Style.Size == b.Style.Size && a.Style.Colour == b.Style.Colour && a.Style.Rise == b.Style.Rise;

    /// <summary>Neighbours of one level are neighbours for the eye as well; from right to left the last one stands leftmost.</summary>
    private void AddRun(int from, int to, double[] places, int start, byte level)
    {
        var rightToLeft = (level & 1) == 1;
        var piece = pieces[from];
        var text = string.Concat(Enumerable.Range(from, to - from).Select(i => pieces[i].Text));
        if (text.Length == 0)
        {
            return;
        }

        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>();
        var textStarts = new int[to - from];
        for (var i = from + 1; i < to; i++)
        {
            textStarts[i - from] = textStarts[i - from - 1] + pieces[i - 1].Text.Length;
        }

        for (var n = 0; n < to - from; n++)
        {
            var i = rightToLeft ? to - 1 - n : from + n;
            foreach (var glyph in pieces[i].Glyphs.Glyphs)
            {
                glyphs.Add(glyph with { Cluster = glyph.Cluster + textStarts[i - from] });
            }
        }

        var left = places[(rightToLeft ? to - 1 : from) - start];
        _items.Add(new GlyphRun(
            new Point(left, -piece.Style.Rise), piece.Face, piece.Style.Size, piece.Style.Colour, text, glyphs.DrainToImmutable(), rightToLeft,
            owners.Of(piece.Owner)));
        if (piece.Owner?.Inline is FootnoteSpan note)
        {
            _notes.Add(note);
        }
    }

    /// <summary>One area for each stretch of a link that stands together on the line.</summary>
    private void AddLinks(int start, int end, double[] places)
    {
        for (var from = start; from < end;)
        {
            var link = LinkOf(pieces[from].Owner);
            double left = places[from - start], right = left + pieces[from].Width;
            var to = from + 1;
            while (to < end && ReferenceEquals(LinkOf(pieces[to].Owner), link)
                && (Math.Abs(places[to - start] - right) < 0.01 || Math.Abs(places[to - start] + pieces[to].Width - left) < 0.01))
            {
                left = Math.Min(left, places[to - start]);
                right = Math.Max(right, places[to - start] + pieces[to].Width);
                to++;
            }

            if (link?.Inline is LinkSpan span && owners.Of(link) is { } node)
            {
                var size = pieces[from].Style.Size;
                _items.Add(new LinkItem(new Rect(left, -0.85 * size, right - left, 1.15 * size), span.Anchor, span.Uri, span.Description, node));
            }

            from = to;
        }
    }

    private static SpanOwner? LinkOf(SpanOwner? owner)
    {
        while (owner is not null && owner.Inline is not LinkSpan)
        {
            owner = owner.Parent;
        }

        return owner;
    }
}

/// <summary>A line whose items start at 0. <see cref="HangingLeft"/> is the width of spaces left of the text.</summary>
internal readonly record struct AssembledLine(
    double Width, double HangingLeft, ImmutableArray<FrameItem> Items, ImmutableArray<FootnoteSpan> Notes)
{
    public TextLine Place(double measure, double indent, TextAlignment alignment, TextDirection direction)
    {
        var free = measure - indent - Width;
        var fromStart = alignment switch { TextAlignment.Centre => free / 2, TextAlignment.End => free, _ => 0 } + indent;
        var left = (direction == TextDirection.RightToLeft ? measure - fromStart - Width : fromStart) - HangingLeft;
        return new TextLine(Width, left == 0 ? Items : [.. Items.Select(item => Moved(item, left))]) { Footnotes = Notes };
    }

    private static FrameItem Moved(FrameItem item, double by) => item switch
    {
        GlyphRun run => run with { At = new Point(run.At.X + by, run.At.Y) },
        LinkItem link => link with { Area = link.Area.Offset(new Point(by, 0)) },
        _ => item,
    };
}
