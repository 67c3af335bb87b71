using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>The site's one stylesheet: font rules, the theme's tokens as custom properties, then the theme's site.css.</summary>
internal static class Stylesheet
{
    public static SiteFile Create(Design design, string fontRules, DiagnosticBag findings)
    {
        var paths = design.Theme.PathsOf("site.css").Where(design.Files.Exists).ToList();
        var rules = string.Join('\n', paths.Select(path => design.Files.ReadText(path, findings)?.Text));
        if (paths.Count == 0)
        {
            findings.Report(
                DiagnosticCodes.MissingTemplate, SourceLocation.WholeFile(design.Theme.PathsOf("site.css")[^1]), "The theme has no stylesheet for the website.",
                "Copy themes/clear/site.css and change it.");
        }

        var css = Encoding.UTF8.GetBytes(fontRules + Tokens(design.Theme) + rules);
        return new SiteFile($"{PageFiles.Assets}site.{ContentHash.Short(css)}.css", css);
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
