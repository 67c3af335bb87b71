using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

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

    private Theme? Load(string name)
    {
        var path = $"{_folder}/theme.yml";
        if (_files.ReadText(path, _findings) is not { } text)
        {
            _findings.Report(
                DiagnosticCodes.UnknownTheme, SourceLocation.WholeFile(path), $"There is no theme \"{name}\".",
                "Write theme: clear in content/handbook.yml, or add the theme's folder.");
            return null;
        }

        if (YamlFile.ReadMap(text, _findings) is not { } map)
        {
            return null;
        }

        var light = Colours(map.Map("colours"), map, null);
        var theme = new Theme(name, light, Colours(map.Map("dark-colours"), map, light), Type(map.Map("type")))
        {
            Fonts = Fonts(map.MapList("fonts")),
            Pages = new PageStyleReader(_findings).Read(map.Map("page-styles")),
        };
        map.Finish();
        if (theme.Fonts.Count == 0)
        {
            _findings.Report(DiagnosticCodes.BadFont, map.At, "The theme names no usable font.", "List at least one family under fonts.");
            return null;
        }

        Contrast.Check(theme, map.At, _findings);
        return theme;
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

    private static ThemeType Type(YamlMap? map)
    {
        var type = new ThemeType(
            Math.Clamp(map?.OptionalNumber("scale") ?? 1.2, 1, 2), Math.Clamp(map?.OptionalNumber("print-leading") ?? 1.4, 1, 3),
            Math.Clamp(map?.OptionalNumber("web-size") ?? 1.125, 0.5, 4), Math.Clamp(map?.OptionalNumber("web-leading") ?? 1.6, 1, 3),
            Math.Clamp(map?.OptionalNumber("measure") ?? 66, 20, 120));
        map?.Finish();
        return type;
    }

    /// <summary>Large fonts take most of the time that reading a design takes, so they are opened side by side.</summary>
    private IReadOnlyList<ThemeFont> Fonts(IReadOnlyList<YamlMap> entries)
    {
        var named = new List<(string Name, string Regular, string Bold, SourceLocation At)>();
        foreach (var entry in entries)
        {
            var (name, regular) = (entry.RequiredText("name"), entry.RequiredText("regular"));
            named.Add((name, regular, entry.OptionalText("bold") ?? regular, entry.At));
            entry.Finish();
        }

        var fonts = new ThemeFont?[named.Count];
        Parallel.For(0, fonts.Length, i =>
        {
            var (name, regular, bold, at) = named[i];
            if (Face(regular, at) is { } regularFace && (bold == regular ? regularFace : Face(bold, at)) is { } boldFace)
            {
                fonts[i] = new ThemeFont(new FontFamily(name, regularFace, boldFace), regular, bold);
            }
        });
        return [.. fonts.OfType<ThemeFont>()];
    }

    private FontFace? Face(string file, SourceLocation at)
    {
        var path = $"{_folder}/fonts/{file}";
        try
        {
            if (_files.ReadBytes(path, _findings) is { } data)
            {
                return FontFace.Load(data, file);
            }

            _findings.Report(DiagnosticCodes.BadFont, at, $"The font file \"{file}\" is missing.", $"Put it into {_folder}/fonts.");
        }
        catch (FontFormatException fault)
        {
            _findings.Report(DiagnosticCodes.BadFont, at, fault.Message, "Use a .ttf or .otf file with outlines.");
        }

        return null;
    }
}
