using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Puts the fragments of a line to their places: in visual order along the line (UAX #9, L1 and L2), and into items in the
/// order in which they are read.
/// </summary>
internal sealed class LineBuilder(ShapedParagraph paragraph, OwnerNodes nodes)
{
    /// <summary>Middle of a line through text above the baseline, in em: half of the height of small letters, of which digits have enough left to be read.</summary>
    private const double StrikeHeight = 0.27;

    private const double StrikeThickness = 0.07;

    /// <summary>In points.</summary>
    private const double LeastStrike = 0.8;

    private readonly LinkAreas _links = new();
    private double[] _lefts = [];
    private int[] _places = [];

    /// <param name="start">First fragment of the line.</param>
    /// <param name="end">Index after its last fragment.</param>
    /// <param name="edges">Left and right end of the line's measure.</param>
    public TextLine Build(int start, int end, (double Left, double Right) edges, TextAlignment alignment)
    {
        var textEnd = end;
        while (textEnd > start && paragraph.Fragments[textEnd - 1].IsSpace)
        {
            textEnd--;
        }

        double width = 0, space = 0;
        for (var f = start; f < end; f++)
        {
            width += f < textEnd ? paragraph.Fragments[f].Width : 0;
            space += f < textEnd ? 0 : paragraph.Fragments[f].Width;
        }

        var left = LeftEdge(edges, width, alignment);
        Arrange(start, end, textEnd, paragraph.Direction == TextDirection.RightToLeft ? left - space : left);
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        AddRuns(start, end, textEnd, items);
        _links.AddTo(items, nodes, paragraph.Fragments, (start, textEnd, _lefts));
        return new TextLine(width, items.DrainToImmutable())
        {
            Footnotes = FootnotesOf(start, end),
            Ascent = InlinePictures.Ascent(paragraph.Fragments.AsSpan(start, end - start)),
        };
    }

    private double LeftEdge((double Left, double Right) edges, double width, TextAlignment alignment)
    {
        var room = edges.Right - edges.Left - width;
        var share = alignment switch
        {
            TextAlignment.Centre => 0.5,
            TextAlignment.Start => paragraph.Direction == TextDirection.LeftToRight ? 0 : 1,
            _ => paragraph.Direction == TextDirection.LeftToRight ? 1 : 0,
        };
        return edges.Left + (room * share);
    }

    /// <summary>Finds place and left end of each fragment; the spaces at the line's end are at the paragraph's level (L1).</summary>
    private void Arrange(int start, int end, int textEnd, double left)
    {
        var count = end - start;
        if (_lefts.Length < count)
        {
            _lefts = new double[count * 2];
            _places = new int[count * 2];
        }

        Span<byte> levels = count <= 256 ? stackalloc byte[count] : new byte[count];
        for (var f = start; f < end; f++)
        {
            levels[f - start] = f < textEnd ? paragraph.Fragments[f].Level : (byte)paragraph.Direction;
        }

        var order = BidiOrder.Visual(levels);
        for (var place = 0; place < order.Length; place++)
        {
            _places[order[place]] = place;
            _lefts[order[place]] = left;
            left += paragraph.Fragments[start + order[place]].Width;
        }
    }

    private void AddRuns(int start, int end, int textEnd, ImmutableArray<FrameItem>.Builder items)
    {
        for (var f = start; f < end;)
        {
            var next = f + 1;
            if (InlinePictures.Of(paragraph.Fragments[f]) is { } picture)
            {
                items.AddRange(InlinePictures.Draw(picture, _lefts[f - start], nodes.Of(paragraph.Fragments[f].Stretch.Owner)));
                f = next;
                continue;
            }

            while (next < end && Joins(next, start))
            {
                next++;
            }

            items.Add(RunOf(f, next, start));
            if (paragraph.Fragments[f].Stretch.Style.Struck && f < textEnd)
            {
                items.Add(StrikeOf(f, Math.Min(next, textEnd), start));
            }

            f = next;
        }
    }

    /// <summary>A fragment continues the run before it if it looks the same and stands right beside it in reading direction.</summary>
    private bool Joins(int f, int start)
    {
        Fragment before = paragraph.Fragments[f - 1], here = paragraph.Fragments[f];
        var step = _places[f - start] - _places[f - 1 - start];
        return before.RightToLeft == here.RightToLeft
            && step == (here.RightToLeft ? -1 : 1)
            && before.Face == here.Face
            && (before.Stretch == here.Stretch || LooksSame(before.Stretch, here.Stretch));
    }

    private static bool LooksSame(Stretch a, Stretch b) =>
        a.Owner == b.Owner && a.Style.Size == b.Style.Size && a.Style.Colour == b.Style.Colour && a.Style.Rise == b.Style.Rise && a.Style.Struck == b.Style.Struck;

    private GlyphRun RunOf(int first, int end, int lineStart)
    {
        var fragments = paragraph.Fragments;
        Fragment head = fragments[first], tail = fragments[end - 1];
        var left = _lefts[(head.RightToLeft ? end - 1 : first) - lineStart];
        var style = head.Stretch.Style;
        var text = paragraph.Text.Substring(head.Start, tail.Start + tail.Length - head.Start);
        return new GlyphRun(
            new Point(left, -style.Rise), head.Face, style.Size, style.Colour, text,
            GlyphsOf(first, end), head.RightToLeft, nodes.Of(head.Stretch.Owner));
    }

    /// <summary>A line through the text, and part of it: a copier must not lose it, so it is as thick as a stroke of the letters.</summary>
    private ShapeItem StrikeOf(int first, int end, int lineStart)
    {
        var (style, width) = (paragraph.Fragments[first].Stretch.Style, 0.0);
        var left = double.MaxValue;
        for (var f = first; f < end; f++)
        {
            width += paragraph.Fragments[f].Width;
            left = Math.Min(left, _lefts[f - lineStart]);
        }

        var thickness = Math.Max(LeastStrike, style.Size * StrikeThickness);
        var middle = -style.Rise - (style.Size * StrikeHeight);
        var path = VectorPath.Rectangle(new Rect(left, middle - (thickness / 2), width, thickness));
        return new ShapeItem(path, style.Colour, Stroke: null, nodes.Of(paragraph.Fragments[first].Stretch.Owner));
    }

    /// <summary>Glyphs of neighbouring fragments in visual order. They are most of what a book holds, so no array is larger than its text.</summary>
    private ImmutableArray<PlacedGlyph> GlyphsOf(int first, int end)
    {
        var fragments = paragraph.Fragments;
        var head = fragments[first];
        var count = 0;
        for (var f = first; f < end; f++)
        {
            count += fragments[f].Word.Glyphs.Length;
        }

        var glyphs = new PlacedGlyph[count];
        var to = 0;
        for (var i = 0; i < end - first; i++)
        {
            ref readonly var fragment = ref fragments[head.RightToLeft ? end - 1 - i : first + i];
            foreach (var glyph in fragment.Word.Glyphs)
            {
                glyphs[to++] = glyph with { Cluster = glyph.Cluster + fragment.Start - head.Start };
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(glyphs);
    }

    private ImmutableArray<FootnoteSpan> FootnotesOf(int start, int end)
    {
        ImmutableArray<FootnoteSpan>.Builder? found = null;
        for (var f = start; f < end; f++)
        {
            // A mark of several fragments belongs to the line on which it begins.
            if (paragraph.Fragments[f].Stretch is { Owner.Inline: FootnoteSpan note } stretch && paragraph.Fragments[f].Start == stretch.Start)
            {
                (found ??= ImmutableArray.CreateBuilder<FootnoteSpan>()).Add(note);
            }
        }

        return found?.DrainToImmutable() ?? [];
    }
}
