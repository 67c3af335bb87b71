using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Theming;

/// <summary>Reads <c>themes/&lt;name&gt;/theme.yml</c> and its fonts.</summary>
internal sealed class ThemeLoader
{
    private readonly string _folder;
    private readonly DesignFiles _files;
    private readonly DiagnosticBag _findings;

    private ThemeLoader(string name, DesignFiles files, DiagnosticBag findings) =>
        (_folder, _files, _findings) = ($"themes/{name}", files, findings);

    public static Theme? Load(string name, DesignFiles files, DiagnosticBag findings) =>
        new ThemeLoader(name, files, findings).Load(name);

    /// <summary>The editions of a theme and of the one that it extends, without opening a font; empty where that cannot be told.</summary>
    public static IReadOnlyList<string> EditionsOf(string name, DesignFiles files, DiagnosticBag findings, bool isBase = false) =>
        files.ReadText($"themes/{name}/theme.yml", findings) is { } text && YamlFile.ReadMap(text, findings) is { } map
            ? [.. (!isBase && map.OptionalText("extends") is { } extended ? EditionsOf(extended, files, findings, isBase: true) : []).Concat(map.Map("page-styles")?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];

    private Theme? Load(string name, bool isBase = false)
    {
        var path = $"{_folder}/theme.yml";
        if (_files.ReadText(path, _findings) is not { } text)
        {
            if (_findings.HasGap(path))
            {
                return null;
            }

            _findings.Report(
                DiagnosticCodes.UnknownTheme, SourceLocation.WholeFile(path), $"There is no theme \"{name}\".",
                "Write clear or contrast, or add the theme's folder.");
            return null;
        }

        if (YamlFile.ReadMap(text, _findings) is not { } map)
        {
            if (!_findings.HasGap(path))
            {
                _findings.ReportGap(DiagnosticCodes.MissingKey, SourceLocation.WholeFile(path), "The file is empty.", "Write what differs from another theme, below extends: clear; or take the file away.");
            }

            return null;
        }

        var extended = Base(map, isBase);
        if (extended is null && map.OptionalText("extends") is not null)
        {
            return null;
        }

        var fonts = new ThemeFontReader(_folder, _files, _findings);
        var light = Colours(map.Map("colours"), map, extended?.Light);
        var theme = new Theme(name, light, Colours(map.Map("dark-colours"), map, extended?.Dark ?? light), Type(map.Map("type"), extended?.Type))
        {
            Base = extended,
            OwnFonts = FontsOver(extended?.OwnFonts, fonts.Read(map.MapList("fonts"))),
            FallbackFonts = FontsOver(fonts.Read(map.MapList("fallback-fonts")), extended?.FallbackFonts ?? []),
            CodeFonts = FontsOver(extended?.CodeFonts, fonts.Read(map.MapList("code-fonts"))),
            Pages = PagesOver(extended, new PageStyleReader(_findings).Read(map.Map("page-styles"))),
        };
        map.Finish();
        if (theme.Fonts.Count == 0)
        {
            if (!_findings.HasGapBelow(_folder + "/"))
            {
                _findings.ReportGap(DiagnosticCodes.BadFont, map.At, "The theme names no usable font.", "List at least one family under fonts.");
            }

            return null;
        }

        Contrast.Check(theme, map.At, _findings);
        return theme;
    }

    /// <summary>One step only: who reads a theme must not have to follow a chain.</summary>
    private Theme? Base(YamlMap map, bool isBase)
    {
        if (map.OptionalText("extends") is not { } name)
        {
            return null;
        }

        if (isBase)
        {
            _findings.Report(
                DiagnosticCodes.UnknownTheme, map.KeyAt("extends"), $"The theme \"{_folder["themes/".Length..]}\" is itself based on \"{name}\".",
                "A theme can only be based on one that stands on its own.");
            return null;
        }

        return new ThemeLoader(name, _files, _findings).Load(name, isBase: true);
    }

    private static IReadOnlyList<ThemeFont> FontsOver(IReadOnlyList<ThemeFont>? extended, IReadOnlyList<ThemeFont> own) =>
        [.. own.Concat(extended ?? []).DistinctBy(font => font.Family.Name, StringComparer.Ordinal)];

    private static SortedDictionary<string, ThemePage> PagesOver(Theme? extended, IReadOnlyDictionary<string, ThemePage> own)
    {
        var pages = new SortedDictionary<string, ThemePage>(StringComparer.Ordinal);
        foreach (var (name, page) in (extended?.Pages ?? own).Concat(own))
        {
            pages[name] = page;
        }

        return pages;
    }

    private ThemeColours Colours(YamlMap? map, YamlMap parent, ThemeColours? fallback)
    {
        var named = new List<KeyValuePair<string, Colour>>();
        foreach (var name in ThemeColours.Names)
        {
            if (map?.OptionalText(name) is not { } text)
            {
                if (fallback is null)
                {
                    _findings.Report(DiagnosticCodes.MissingKey, parent.KeyAt("colours"), $"The colour \"{name}\" is missing.", $"Add {name}: \"#1b2733\" under colours.");
                }

                named.Add(new(name, fallback?[name] ?? Colour.Black));
                continue;
            }

            if (!Colour.TryParse(text, out var colour))
            {
                _findings.Report(DiagnosticCodes.BadColour, map.KeyAt(name), $"\"{text}\" is not a colour.", "Write it as \"#1b2733\", between quotes.");
            }

            named.Add(new(name, colour));
        }

        map?.Finish();
        return new ThemeColours(named);
    }

    private static ThemeType Type(YamlMap? map, ThemeType? extended)
    {
        var usual = extended ?? new ThemeType(1.2, 1.4, 1.125, 1.6, 66);
        var type = new ThemeType(
            Math.Clamp(map?.OptionalNumber("scale") ?? usual.Scale, 1, 2), Math.Clamp(map?.OptionalNumber("print-leading") ?? usual.PrintLeading, 1, 3),
            Math.Clamp(map?.OptionalNumber("web-size") ?? usual.WebSize, 0.5, 4), Math.Clamp(map?.OptionalNumber("web-leading") ?? usual.WebLeading, 1, 3),
            Math.Clamp(map?.OptionalNumber("measure") ?? usual.Measure, 20, 120));
        map?.Finish();
        return type;
    }
}
