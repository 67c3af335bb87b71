using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The stylesheet of a language: font rules, the theme's tokens as custom properties, then the theme's site.css.</summary>
internal static class Stylesheet
{
    /// <param name="fontRules">By language code.</param>
    /// <param name="hasParts">A book without parts does not carry the rules for them.</param>
    public static IReadOnlyDictionary<string, SiteFile> Create(
        Design design, IEnumerable<(string Language, string Css)> fontRules, bool hasParts, DiagnosticBag findings)
    {
        var paths = design.Theme.PathsOf("site.css").Where(design.Files.Exists).ToList();
        var forParts = hasParts ? design.Theme.PathsOf("parts.css").Where(design.Files.Exists) : [];
        var rules = Tokens(design.Theme) + string.Join('\n', paths.Concat(forParts).Select(path => design.Files.ReadText(path, findings)?.Text));
        if (paths.Count == 0)
        {
            findings.Report(
                DiagnosticCodes.MissingTemplate, SourceLocation.WholeFile(design.Theme.PathsOf("site.css")[^1]), "The theme has no stylesheet for the website.",
                "Copy themes/clear/site.css and change it.");
        }

        return fontRules.ToDictionary(font => font.Language, font => File(font.Css + rules), StringComparer.Ordinal);
    }

    private static SiteFile File(string css)
    {
        var content = Encoding.UTF8.GetBytes(css);
        return new SiteFile($"{PageFiles.Assets}site.{ContentHash.Short(content)}.css", content);
    }

    /// <summary>Dark colours only on screens: a page prints dark on white whatever the reader's device shows.</summary>
    public static string Tokens(Theme theme)
    {
        var type = string.Create(
            CultureInfo.InvariantCulture,
            $"--size:{theme.Type.WebSize}rem;--leading:{theme.Type.WebLeading};--scale:{theme.Type.Scale};--measure:{theme.Type.Measure};");
        return $":root{{color-scheme:light dark;{type}{Colours(theme.Light)}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root{{{Colours(theme.Dark)}}}}}\n";
    }

    private static string Colours(ThemeColours colours) =>
        string.Concat(colours.Named.Select(c => $"--{c.Key}:{c.Value};"));
}
