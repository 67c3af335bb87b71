using System.Globalization;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Which face of a cascade shows a cluster, and where clusters end.</summary>
internal static class FontChoice
{
    private const int FirstCombining = 0x300;

    /// <summary>Code units of a cluster that is taken as one. No writing system has more than 30 marks on a letter (UAX #15, 13).</summary>
    private const int LongestCluster = 64;

    /// <summary>
    /// The first face that has every character of the cluster that shows, else the first that has its base, so that marks
    /// never leave their base; else the first of all, which then shows what is missing. A sequence of emoji signs goes to
    /// the first face that knows also its joiners and selectors, since only that one can draw it as one picture.
    /// </summary>
    public static FontFace FaceFor(TextStyle style, ReadOnlySpan<int> cluster) =>
        (cluster.Length > 1 && EmojiSequences.IsSequence(cluster) ? First(style, cluster, whatShows: false) : null)
            ?? First(style, cluster, whatShows: true)
            ?? First(style, cluster[..1], whatShows: false)
            ?? style.Fonts.Families[0].Face(style.Bold);

    /// <summary>The face is one of the style's own and has a space.</summary>
    public static bool ServesSpace(FontFace face, TextStyle style)
    {
        var families = style.Fonts.Families;
        for (var f = 0; f < families.Count; f++)
        {
            if (families[f].Holds(face, style.Bold))
            {
                return face.NominalGlyph(' ') != 0;
            }
        }

        return false;
    }

    /// <summary>Characters that show nothing need no glyph.</summary>
    public static bool NeedsGlyph(int codePoint) =>
        codePoint >= ' ' && (CharacterData.FlagsOf(codePoint) & CharacterFlags.DefaultIgnorable) == 0;

    /// <summary>Index after the grapheme cluster that starts at code point <paramref name="i"/>.</summary>
    public static int ClusterEnd(ReadOnlySpan<int> codePoints, ReadOnlySpan<int> offsets, int i, string text)
    {
        // Nothing below U+0300 joins what stands before it; this is nearly all text.
        if (i + 1 >= codePoints.Length || (codePoints[i] < FirstCombining && codePoints[i + 1] < FirstCombining))
        {
            return i + 1;
        }

        var end = offsets[i] + StringInfo.GetNextTextElementLength(text.AsSpan(offsets[i], Math.Min(LongestCluster, text.Length - offsets[i])));
        do
        {
            i++;
        }
        while (i < codePoints.Length && offsets[i] < end);
        return i;
    }

    /// <summary>A weight that lacks a character takes it from the regular face of its own family before another family is asked.</summary>
    private static FontFace? First(TextStyle style, ReadOnlySpan<int> cluster, bool whatShows)
    {
        var families = style.Fonts.Families;
        for (var f = 0; f < families.Count; f++)
        {
            var face = families[f].Face(style.Bold);
            if (HasAll(face, cluster, whatShows))
            {
                return face;
            }

            if (style.Bold && HasAll(families[f].Regular, cluster, whatShows))
            {
                return families[f].Regular;
            }
        }

        return null;
    }

    /// <param name="whatShows">Characters that show nothing may be missing.</param>
    private static bool HasAll(FontFace face, ReadOnlySpan<int> cluster, bool whatShows)
    {
        foreach (var c in cluster)
        {
            if (face.NominalGlyph(c) == 0 && (!whatShows || NeedsGlyph(c)))
            {
                return false;
            }
        }

        return true;
    }
}
