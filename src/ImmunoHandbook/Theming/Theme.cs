using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Theming;

/// <summary>The tokens of theme.yml: what the website's stylesheet and the printed book both follow.</summary>
internal sealed record Theme(string Name, ThemeColours Light, ThemeColours Dark, ThemeType Type)
{
    /// <summary>The theme that this one changes in part, or null: what it does not say comes from there.</summary>
    public Theme? Base { get; init; }

    /// <summary>Paths of a file in the theme it is based on and in its own folder, in the order in which they add up.</summary>
    public IReadOnlyList<string> PathsOf(string file) => Base is null ? [$"themes/{Name}/{file}"] : [.. Base.PathsOf(file), $"themes/{Name}/{file}"];

    /// <summary>Families for running text, the theme's own before those of its base.</summary>
    public required IReadOnlyList<ThemeFont> OwnFonts { get; init; }

    /// <summary>Families for what running text has no letters for: those of the base first, since they draw the same signs in every language.</summary>
    public required IReadOnlyList<ThemeFont> FallbackFonts { get; init; }

    /// <summary>All families in order of preference.</summary>
    public IReadOnlyList<ThemeFont> Fonts => field ??= [.. OwnFonts.Concat(FallbackFonts).DistinctBy(font => font.Family.Name, StringComparer.Ordinal)];

    /// <summary>Families with letters of one width, for code; none sets it in the others.</summary>
    public IReadOnlyList<ThemeFont> CodeFonts { get; init; } = [];

    /// <summary>Editions by name.</summary>
    public required IReadOnlyDictionary<string, ThemePage> Pages { get; init; }

    /// <summary>Families in order of preference.</summary>
    public FontCascade Cascade => field ??= new FontCascade([.. Fonts.Select(f => f.Family)]);

    /// <summary>For code: what its families lack, in other scripts, comes from those of the text.</summary>
    public FontCascade CodeCascade => field ??= new FontCascade([.. CodeFonts.Concat(Fonts).Select(f => f.Family)]);
}

/// <summary>Colours by their names in theme.yml, in the order of the file.</summary>
internal sealed record ThemeColours(IReadOnlyList<KeyValuePair<string, Colour>> Named)
{
    public static readonly string[] Names =
        ["ink", "paper", "accent", "soft", "rule", "now", "now-text", "today", "today-text", "next", "next-border"];

    public Colour this[string name] => Named.First(n => n.Key == name).Value;
}

/// <param name="Scale">Ratio of one heading size to the next smaller one.</param>
/// <param name="Measure">Characters a line on the website.</param>
internal sealed record ThemeType(double Scale, double PrintLeading, double WebSize, double WebLeading, double Measure);

/// <summary>A family with the files it came from, below the theme's fonts folder.</summary>
internal sealed record ThemeFont(FontFamily Family, string RegularFile, string BoldFile)
{
    /// <summary>What is said of a font that shows its damage only when a letter is asked for.</summary>
    public static readonly (string Message, string Hint) Damaged = ("The font file is damaged: its letters cannot be read.", "Take the file again from where the font is published.");

    /// <summary>Folder of the files in the handbook.</summary>
    public string Folder { get; init; } = "";
}

/// <param name="BodySize">Size of running text in points.</param>
/// <param name="Booklet">How two pages share a side of a sheet; null where each has its own.</param>
internal sealed record ThemePage(PageStyle Style, double BodySize, BookletStyle? Booklet = null);
