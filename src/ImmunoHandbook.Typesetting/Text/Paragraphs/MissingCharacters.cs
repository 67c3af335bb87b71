using System.Globalization;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Characters without a glyph, each told once for each origin.</summary>
internal sealed class MissingCharacters
{
    private readonly HashSet<(int CodePoint, object? Origin)> _told = [];
    private List<LayoutNotice>? _notices;

    public IReadOnlyList<LayoutNotice> Notices => _notices ?? (IReadOnlyList<LayoutNotice>)[];

    /// <summary>Looks at the glyphs of a fragment: where the font has none, the cluster's characters are to blame.</summary>
    public void Look(in Fragment fragment, string text)
    {
        for (var i = 0; i < fragment.Length;)
        {
            var codePoint = char.ConvertToUtf32(text, fragment.Start + i);
            if (fragment.Face.NominalGlyph(codePoint) == 0 && FontChoice.NeedsGlyph(codePoint))
            {
                Report(codePoint, fragment.Stretch.Origin);
            }

            i += codePoint > 0xFFFF ? 2 : 1;
        }
    }

    private void Report(int codePoint, object? origin)
    {
        if (_told.Add((codePoint, origin)))
        {
            var name = codePoint.ToString("X4", CultureInfo.InvariantCulture);
            (_notices ??= []).Add(new LayoutNotice(
                LayoutNoticeKind.MissingGlyph,
                $"No font has the character '{char.ConvertFromUtf32(codePoint)}' (U+{name}).",
                "Add a font that has it to the theme, or write it another way.",
                origin));
        }
    }
}
