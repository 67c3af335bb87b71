using System.Globalization;
using System.Text;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Web;

/// <summary>
/// The theme's fonts cut down to the characters of the site. Each family serves the characters that none before it has,
/// by <c>unicode-range</c>, so that a browser loads only the scripts of the page it shows.
/// </summary>
internal static class FontAssets
{
    private sealed record Face(ThemeFont Font, int Weight, IReadOnlyList<int> CodePoints)
    {
        public FontFace Outlines => Weight == 700 ? Font.Family.Bold : Font.Family.Regular;

        public string FileName => Weight == 700 ? Font.BoldFile : Font.RegularFile;
    }

    /// <returns>The font files, and the rules that name them relative to the stylesheet in the assets folder.</returns>
    public static (IReadOnlyList<SiteFile> Files, string Css) Create(Theme theme, UsedCharacters used)
    {
        var faces = Share(theme, used);
        var files = new SiteFile[faces.Count];
        Parallel.For(0, faces.Count, i => files[i] = Cut(faces[i]));
        var css = new StringBuilder();
        for (var i = 0; i < faces.Count; i++)
        {
            css.Append(
                CultureInfo.InvariantCulture,
                $"@font-face{{font-family:Handbook;font-weight:{faces[i].Weight};font-display:optional;src:url({files[i].Path[PageFiles.Assets.Length..]});unicode-range:{Ranges(faces[i].CodePoints)}}}\n");
        }

        return ([.. files.DistinctBy(f => f.Path)], css.ToString());
    }

    private static List<Face> Share(Theme theme, UsedCharacters used)
    {
        var faces = new List<Face>();
        var wanted = used.CodePoints.ToList();
        foreach (var font in theme.Fonts)
        {
            var served = wanted.Where(c => font.Family.Regular.NominalGlyph(c) != 0).ToList();
            if (served.Count > 0)
            {
                faces.Add(new Face(font, 400, served));
                faces.Add(new Face(font, 700, served));
                wanted = [.. wanted.Except(served)];
            }
        }

        return faces;
    }

    private static SiteFile Cut(Face face)
    {
        var subset = face.Outlines.SubsetForWeb(face.CodePoints);
        var name = Path.GetFileNameWithoutExtension(face.FileName).ToLowerInvariant();
        return new SiteFile($"{PageFiles.Assets}fonts/{name}.{ContentHash.Short(subset)}{Path.GetExtension(face.FileName)}", subset);
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
