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
                Report(codePoint, fragment);
            }

            i += codePoint > 0xFFFF ? 2 : 1;
        }
    }

    private void Report(int codePoint, in Fragment fragment)
    {
        if (_told.Add((codePoint, fragment.Stretch.Origin)))
        {
            (_notices ??= []).Add(LayoutNotice.OfMissing(codePoint, fragment.Stretch.Language, fragment.Stretch.Origin));
        }
    }
}
