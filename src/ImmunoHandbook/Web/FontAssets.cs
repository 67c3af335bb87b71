using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Web;

/// <summary>
/// The theme's fonts cut down to the characters of the site. Each family serves the characters that none before it has,
/// by <c>unicode-range</c>. What a language's own words are set in stands in its stylesheet: a browser unpacks it once and
/// has it before the first line of every further page, from a disk too, where nothing else is kept from page to page. No
/// line ever moves because letters come late. Other scripts are files, loaded by pages that show them.
/// </summary>
internal sealed class FontAssets
{
    /// <param name="Served">Characters that no family before it has.</param>
    /// <param name="CodePoints">Those, and what it needs beside them to draw whole emoji.</param>
    private sealed record Face(ThemeFont Font, int Weight, IReadOnlyList<int> Served, IReadOnlyList<int> CodePoints)
    {
        /// <summary>Set apart in the stylesheet, and a file: only pages that show code load it.</summary>
        public bool IsForCode { get; init; }

        public FontFace Outlines => Weight == 700 ? Font.Family.Bold : Font.Family.Regular;

        public string FileName => Weight == 700 ? Font.BoldFile : Font.RegularFile;
    }

    private readonly List<Face> _faces;
    private readonly SiteFile[] _files;
    private readonly bool[] _isLinked;

    /// <param name="used">All characters of the site.</param>
    /// <param name="code">Those of its code; null without any.</param>
    public FontAssets(Theme theme, UsedCharacters used, UsedCharacters? code, DiagnosticBag findings)
    {
        (var faces, Missing) = Share(theme.Fonts, used);
        _faces = [.. faces, .. code is null ? [] : Share(theme.CodeFonts, code).Faces.Select(face => face with { IsForCode = true })];
        _files = new SiteFile[_faces.Count];
        _isLinked = new bool[_faces.Count];
        Parallel.For(0, _faces.Count, i => _files[i] = Cut(_faces[i], findings));
    }

    /// <summary>Characters that no family has: readers see them in a font of their device, if it has one.</summary>
    public IReadOnlyList<int> Missing { get; }

    /// <summary>Those that a stylesheet names.</summary>
    public IEnumerable<SiteFile> Files => _files.Where((_, i) => _isLinked[i]).DistinctBy(f => f.Path);

    /// <summary>Rules for a stylesheet in the assets folder.</summary>
    /// <param name="own">Characters that pages of the stylesheet's language always show.</param>
    public string Rules(UsedCharacters own)
    {
        var css = new StringBuilder();
        for (var i = 0; i < _faces.Count; i++)
        {
            var isOwn = !_faces[i].IsForCode && _faces[i].Served.Any(own.Has);
            _isLinked[i] |= !isOwn;
            var address = isOwn
                ? $"data:font/woff2;base64,{Convert.ToBase64String(_files[i].Content.Span)}"
                : _files[i].Path[PageFiles.Assets.Length..];
            css.Append(
                CultureInfo.InvariantCulture,
                $"@font-face{{font-family:{(_faces[i].IsForCode ? "HandbookCode" : "Handbook")};font-weight:{_faces[i].Weight};font-display:optional;src:url({address}) format(\"woff2\");unicode-range:{Ranges(_faces[i].CodePoints)}}}\n");
        }

        return css.ToString();
    }

    /// <summary>
    /// Families that draw whole emoji come first in the stylesheet: of two rules for a character the later one holds, so
    /// digits and joiners stay with the text, and a cluster that the text's families cannot draw finds all its parts there.
    /// </summary>
    private static (List<Face> Faces, IReadOnlyList<int> Missing) Share(IReadOnlyList<ThemeFont> fonts, UsedCharacters used)
    {
        var (pictures, letters) = (new List<Face>(), new List<Face>());
        var wanted = used.CodePoints.ToList();
        foreach (var font in fonts)
        {
            // Families that nothing is left for are never opened.
            List<int> served = !wanted.Exists(FontChoice.NeedsGlyph) ? [] : [.. wanted.Where(c => font.Family.Regular.NominalGlyph(c) != 0)];
            if (served.Count > 0)
            {
                wanted = [.. wanted.Except(served)];
                var drawsEmoji = EmojiSequences.DrawsEmoji(font.Family.Regular);
                IReadOnlyList<int> all = drawsEmoji ? [.. served.Union(Parts(font, used)).Order()] : served;
                (drawsEmoji ? pictures : letters).AddRange([new Face(font, 400, served, all), new Face(font, 700, served, all)]);
            }
        }

        return ([.. pictures, .. letters], [.. wanted.Where(FontChoice.NeedsGlyph)]);
    }

    private static IEnumerable<int> Parts(ThemeFont font, UsedCharacters used) =>
        used.CodePoints.Where(c => EmojiSequences.IsPart(c, used.Has(EmojiSequences.Keycap)) && font.Family.Regular.NominalGlyph(c) != 0);

    private static SiteFile Cut(Face face, DiagnosticBag findings)
    {
        var packed = new FileWork("font", $"{face.Font.Folder}/{face.FileName}").Try(
            findings, DiagnosticCodes.BadFont, ThemeFont.Damaged, () => Woff2File.Pack(face.Outlines.SubsetForWeb(face.CodePoints))) ?? [];
        var name = Path.GetFileNameWithoutExtension(face.FileName).ToLowerInvariant();
        return new SiteFile($"{PageFiles.Assets}fonts/{name}.{ContentHash.Short(packed)}.woff2", packed);
    }

    private static string Ranges(IReadOnlyList<int> ascending)
    {
        var ranges = new StringBuilder();
        for (var i = 0; i < ascending.Count;)
        {
            var end = i;
            while (end + 1 < ascending.Count && ascending[end + 1] == ascending[end] + 1)
            {
                end++;
            }

            ranges.Append(ranges.Length == 0 ? "U+" : ",U+").Append(ascending[i].ToString("X", CultureInfo.InvariantCulture));
            if (end > i)
            {
                ranges.Append('-').Append(ascending[end].ToString("X", CultureInfo.InvariantCulture));
            }

            i = end + 1;
        }

        return ranges.ToString();
    }
}
