using System.Globalization;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Which face of a cascade shows a cluster, and where clusters end.</summary>
internal static class FontChoice
{
    private const int FirstCombining = 0x300;

    /// <summary>
    /// The first face that has every character of the cluster, else the first that has its base, so that marks never leave
    /// their base; else the first of all, which then shows what is missing.
    /// </summary>
    public static FontFace FaceFor(TextStyle style, ReadOnlySpan<int> cluster)
    {
        var families = style.Fonts.Families;
        FontFace? withBase = null;
        for (var f = 0; f < families.Count; f++)
        {
            var face = style.Bold ? families[f].Bold : families[f].Regular;
            if (HasAll(face, cluster))
            {
                return face;
            }

            withBase ??= face.NominalGlyph(cluster[0]) != 0 ? face : null;
        }

        return withBase ?? (style.Bold ? families[0].Bold : families[0].Regular);
    }

    /// <summary>The face is one of the style's own and has a space.</summary>
    public static bool ServesSpace(FontFace face, TextStyle style)
    {
        var families = style.Fonts.Families;
        for (var f = 0; f < families.Count; f++)
        {
            if (ReferenceEquals(face, style.Bold ? families[f].Bold : families[f].Regular))
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

        var end = offsets[i] + StringInfo.GetNextTextElementLength(text.AsSpan(offsets[i]));
        do
        {
            i++;
        }
        while (i < codePoints.Length && offsets[i] < end);
        return i;
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<int> cluster)
    {
        foreach (var c in cluster)
        {
            if (face.NominalGlyph(c) == 0 && NeedsGlyph(c))
            {
                return false;
            }
        }

        return true;
    }
}
