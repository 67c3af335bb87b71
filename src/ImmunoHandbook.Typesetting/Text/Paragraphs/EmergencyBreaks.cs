using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Cuts pieces that are wider than the measure between their clusters, so that no line is wider than the page.</summary>
internal static class EmergencyBreaks
{
    /// <summary>Widths are sums of rounded products; a piece that was measured must fit into its own width.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Letters that a message shows of the word.</summary>
    private const int LongestShown = 60;

    /// <returns>The paragraph itself if everything fits, and otherwise one in which every wide piece is a piece for each cluster.</returns>
    public static ShapedParagraph Fit(ShapedParagraph paragraph, double width, List<LayoutNotice> notices)
    {
        var pieces = paragraph.Pieces;
        var widest = 0.0;
        for (var p = 0; p < pieces.Length; p++)
        {
            widest = Math.Max(widest, pieces[p].Width);
        }

        return widest <= width + Tolerance ? paragraph : Cut(paragraph, width, notices);
    }

    private static ShapedParagraph Cut(ShapedParagraph paragraph, double width, List<LayoutNotice> notices)
    {
        var fragments = new List<Fragment>();
        var pieces = new List<TextPiece>();
        var first = 0;
        foreach (var piece in paragraph.Pieces)
        {
            var isWide = piece.Width > width + Tolerance;
            for (var f = first; f < piece.End; f++)
            {
                if (isWide && !paragraph.Fragments[f].IsSpace)
                {
                    CutFragment(paragraph, paragraph.Fragments[f], (fragments, pieces));
                    continue;
                }

                fragments.Add(paragraph.Fragments[f]);
            }

            if (isWide)
            {
                notices.Add(NoticeOf(paragraph, first, piece.End));
            }

            // What was cut off last has no piece yet: spaces and the piece's own end go with it.
            var from = pieces.Count > 0 ? pieces[^1].End : 0;
            pieces.Add(PieceShaper.PieceOf(CollectionsMarshal.AsSpan(fragments), from) with { Forced = piece.Forced, Penalty = piece.Penalty });
            first = piece.End;
        }

        return paragraph with { Fragments = [.. fragments], Pieces = [.. pieces] };
    }

    /// <summary>Adds a fragment for each cluster; each closes the piece before it.</summary>
    private static void CutFragment(ShapedParagraph paragraph, in Fragment fragment, (List<Fragment> Fragments, List<TextPiece> Pieces) to)
    {
        var glyphs = fragment.Word.Glyphs;
        var step = fragment.RightToLeft ? -1 : 1;
        var at = fragment.RightToLeft ? glyphs.Length - 1 : 0;
        var start = 0;
        while (start < fragment.Length)
        {
            var from = at;
            var end = start;
            do
            {
                end = NextBoundary(paragraph.Text, fragment, end);
                while (at >= 0 && at < glyphs.Length && glyphs[at].Cluster < end)
                {
                    at += step;
                }
            }
            while (end < fragment.Length && (at < 0 || at == glyphs.Length || glyphs[at].Cluster > end));

            var closed = to.Pieces.Count > 0 ? to.Pieces[^1].End : 0;
            if (to.Fragments.Count > closed)
            {
                to.Pieces.Add(PieceShaper.PieceOf(CollectionsMarshal.AsSpan(to.Fragments), closed));
            }

            var word = Slice(glyphs, fragment.RightToLeft ? (at + 1, from + 1) : (from, at), start);
            to.Fragments.Add(Fragment.Of((fragment.Start + start, end - start), word, fragment.Face, fragment.Stretch, fragment.Level));
            start = end;
        }
    }

    private static LayoutNotice NoticeOf(ShapedParagraph paragraph, int first, int end)
    {
        Fragment head = paragraph.Fragments[first], tail = paragraph.Fragments[end - 1];
        var word = paragraph.Text[head.Start..(tail.Start + tail.Length)].Trim();
        return UnspacedText.LookAtCut(word, head.Stretch.Origin) ?? new LayoutNotice(
            LayoutNoticeKind.BrokenWord,
            $"'{Shown(word)}' is wider than its column and was broken to fit.",
            "Use a shorter word, a wider column, or fewer columns.",
            head.Stretch.Origin);
    }

    private static string Shown(string word) =>
        word.Length <= LongestShown ? word : $"{UnspacedText.Head(word, LongestShown)}\u2026";

    private static int NextBoundary(string text, in Fragment fragment, int from)
    {
        var rest = text.AsSpan(fragment.Start + from, fragment.Length - from);
        return from + Math.Max(1, System.Globalization.StringInfo.GetNextTextElementLength(rest));
    }

    private static ShapedWord Slice(ImmutableArray<PlacedGlyph> glyphs, (int From, int To) range, int start)
    {
        var slice = ImmutableArray.CreateBuilder<PlacedGlyph>(range.To - range.From);
        for (var i = range.From; i < range.To; i++)
        {
            slice.Add(glyphs[i] with { Cluster = glyphs[i].Cluster - start });
        }

        return ShapedWord.Of(slice.MoveToImmutable());
    }
}
