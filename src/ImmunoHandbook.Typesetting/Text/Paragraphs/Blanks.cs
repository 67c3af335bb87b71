using System.Collections.Immutable;
using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Lines to write on inside of a text. They are chosen for their line at their least width, and then take the room that the
/// line leaves free: a ragged edge is of no use to a hand that has to write a telephone number.
/// </summary>
internal static class Blanks
{
    /// <summary>Underscores overlap by this part of their width, or a printer shows where they meet.</summary>
    private const double Overlap = 0.1;

    private static readonly System.Buffers.SearchValues<char> s_closing = System.Buffers.SearchValues.Create(" .,:;)\u060C\u061B\u06D4");

    /// <summary>As many underscores as hold together at the given width in any face: none is narrower than a quarter of its size.</summary>
    public static string Text(BlankSpan blank) => new('_', Math.Max(1, (int)Math.Ceiling(blank.Least / (blank.Style.Size * 0.25))));

    public static BlankSpan? Of(in Fragment fragment) => fragment.Stretch.Owner?.Inline as BlankSpan;

    /// <summary>The fragment's underscores spread over a width in points.</summary>
    public static Fragment Spread(in Fragment fragment, double width)
    {
        var glyph = Underscore(fragment);
        var count = fragment.Length;
        var scale = fragment.Stretch.Style.Size / fragment.Face.UnitsPerEm;
        var way = Math.Max(0, (int)(width / scale) - glyph.Advance);
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(count);
        for (var i = 0; i < count; i++)
        {
            var advance = i == count - 1 ? glyph.Advance : Place(i + 1) - Place(i);
            glyphs.Add(glyph with { Cluster = fragment.RightToLeft ? count - 1 - i : i, Advance = advance });
        }

        var word = ShapedWord.Of(glyphs.MoveToImmutable());
        return Fragment.Of((fragment.Start, count), word, fragment.Face, fragment.Stretch, fragment.Level);

        int Place(int i) => count == 1 ? 0 : (int)((long)way * i / (count - 1));
    }

    /// <summary>The paragraph with no blank wider than the measure: a blank needs no notice where a word would be broken.</summary>
    public static ShapedParagraph Narrow(ShapedParagraph paragraph, double measure)
    {
        if (!Any(paragraph))
        {
            return paragraph;
        }

        var fragments = paragraph.Fragments.ToArray();
        var pieces = paragraph.Pieces.ToArray();
        var first = 0;
        for (var p = 0; p < pieces.Length; p++)
        {
            for (var f = first; f < pieces[p].End && pieces[p].Width > measure; f++)
            {
                if (Of(fragments[f]) is not null)
                {
                    var before = fragments[f].Width;
                    fragments[f] = Spread(fragments[f], Math.Max(fragments[f].Stretch.Style.Size, before - (pieces[p].Width - measure)));
                    pieces[p] = pieces[p] with { Width = pieces[p].Width + fragments[f].Width - before };
                }
            }

            first = pieces[p].End;
        }

        return paragraph with { Fragments = fragments, Pieces = pieces };
    }

    /// <summary>The paragraph with the free room of its lines given to the blanks in them.</summary>
    /// <param name="ends">For each line the index after its last piece.</param>
    /// <param name="measures">Width of the first line and of all others.</param>
    public static ShapedParagraph Fill(ShapedParagraph paragraph, List<int> ends, (double First, double Others) measures)
    {
        if (!Any(paragraph))
        {
            return paragraph;
        }

        var widths = new double[paragraph.Fragments.Length];
        var start = 0;
        for (var line = 0; line < ends.Count; line++)
        {
            var end = paragraph.Pieces[ends[line] - 1].End;
            Share(paragraph, (start, end), line == 0 ? measures.First : measures.Others, widths);
            start = end;
        }

        return Widen(paragraph, widths);
    }

    /// <summary>More than all blanks wish for goes to the one that ends the line.</summary>
    private static void Share(ShapedParagraph paragraph, (int Start, int End) line, double measure, double[] widths)
    {
        var (last, used) = (-1, 0.0);
        var textEnd = line.End;
        while (textEnd > line.Start && paragraph.Fragments[textEnd - 1].IsSpace)
        {
            textEnd--;
        }

        for (var f = line.Start; f < textEnd; f++)
        {
            var fragment = paragraph.Fragments[f];
            used += fragment.Width;
            var isBlank = Of(fragment) is not null;
            last = isBlank ? f : last >= 0 && IsWords(paragraph, fragment) ? -1 : last;
        }

        var free = Math.Max(0, measure - used);
        for (var f = line.Start; f < textEnd; f++)
        {
            if (Of(paragraph.Fragments[f]) is { } blank)
            {
                var width = paragraph.Fragments[f].Width;
                var more = f == last ? free : Math.Min(free, Math.Max(0, blank.Wish - width));
                (widths[f], free) = (width + more, free - more);
            }
        }
    }

    /// <summary>A full stop or a raised mark after a blank still leaves it at the line's end.</summary>
    private static bool IsWords(ShapedParagraph paragraph, in Fragment fragment) =>
        !fragment.Stretch.IsRaised && paragraph.Text.AsSpan(fragment.Start, fragment.Length).ContainsAnyExcept(s_closing);

    /// <summary>A blank has as many underscores as it needs, so that what follows it stands elsewhere in the text.</summary>
    private static ShapedParagraph Widen(ShapedParagraph paragraph, double[] widths)
    {
        var text = new StringBuilder(paragraph.Text.Length);
        var fragments = paragraph.Fragments.ToArray();
        for (var f = 0; f < fragments.Length; f++)
        {
            ref var fragment = ref fragments[f];
            var shift = text.Length - fragment.Start;
            var stretch = shift == 0 ? fragment.Stretch : fragment.Stretch with { Start = fragment.Stretch.Start + shift };
            var length = widths[f] > 0 ? Count(fragment, widths[f]) : fragment.Length;
            _ = widths[f] > 0 ? text.Append('_', length) : text.Append(paragraph.Text, fragment.Start, fragment.Length);
            fragment = fragment with { Start = text.Length - length, Length = length, Stretch = stretch };
            fragment = widths[f] > 0 ? Spread(fragment, widths[f]) : fragment;
        }

        return paragraph with { Text = text.ToString(), Fragments = fragments };
    }

    private static int Count(in Fragment fragment, double width)
    {
        var glyph = Underscore(fragment).Advance * fragment.Stretch.Style.Size / fragment.Face.UnitsPerEm;
        return (int)Math.Ceiling(width / (glyph * (1 - Overlap)));
    }

    /// <summary>Neighbours are kerned: only the one at the end has its whole width.</summary>
    private static PlacedGlyph Underscore(in Fragment fragment)
    {
        var (first, last) = (fragment.Word.Glyphs[0], fragment.Word.Glyphs[^1]);
        return first.Advance > last.Advance ? first : last;
    }

    private static bool Any(ShapedParagraph paragraph)
    {
        foreach (ref readonly var fragment in paragraph.Fragments.AsSpan())
        {
            if (Of(fragment) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
