using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Theming;

/// <summary>
/// Reads the font families that a theme names. The handbook's own files are opened at once, so that what is wrong with
/// them is always told. Those that came with the program are sound (a test opens them all): each is opened when a
/// character asks for it, and most books never ask for most of them.
/// </summary>
internal sealed class ThemeFontReader(string folder, DesignFiles files, DiagnosticBag findings)
{
    /// <summary>Names that a message about a collection shows.</summary>
    private const int ShownNames = 12;

    /// <summary>Large fonts take most of the time that reading a design takes, so they are opened side by side.</summary>
    public IReadOnlyList<ThemeFont> Read(IReadOnlyList<YamlMap> entries)
    {
        var named = new List<Entry>();
        foreach (var entry in entries)
        {
            named.Add(new Entry(entry.RequiredText("name"), entry.RequiredText("regular"), entry.OptionalText("bold"), entry.OptionalText("face"), entry.At));
            entry.Finish();
        }

        var fonts = new ThemeFont?[named.Count];
        Parallel.For(0, fonts.Length, i => fonts[i] = Open(named[i]));
        return [.. fonts.OfType<ThemeFont>()];
    }

    private ThemeFont? Open(Entry entry)
    {
        var bold = entry.Bold ?? entry.Regular;
        if (files.IsBuiltIn(PathOf(entry.Regular)) && files.IsBuiltIn(PathOf(bold)))
        {
            var regularFace = new Lazy<FontFace>(() => Face(entry.Regular, entry, isBold: false)!);
            var boldFace = entry.Bold is null ? regularFace : new Lazy<FontFace>(() => Face(bold, entry, isBold: true)!);
            return new ThemeFont(new FontFamily(entry.Name, regularFace, boldFace), entry.Regular, bold) { Folder = $"{folder}/fonts" };
        }

        return Face(entry.Regular, entry, isBold: false) is { } regular && (entry.Bold is null ? regular : Face(bold, entry, isBold: true)) is { } heavy
            ? new ThemeFont(new FontFamily(entry.Name, regular, heavy), entry.Regular, bold) { Folder = $"{folder}/fonts" }
            : null;
    }

    private FontFace? Face(string file, Entry entry, bool isBold) =>
        new FileWork("font", PathOf(file)).Try(findings, DiagnosticCodes.BadFont, ThemeFont.Damaged, () => Read(file, entry, isBold));

    private FontFace? Read(string file, Entry entry, bool isBold)
    {
        try
        {
            if (files.ReadBytes(PathOf(file), findings) is not { } data)
            {
                if (findings.HasGap(PathOf(file)))
                {
                    return null;
                }

                findings.ReportGap(DiagnosticCodes.BadFont, entry.At, $"The font file \"{file}\" is missing.", $"Put it into {folder}/fonts.");
                return null;
            }

            return !FontCollection.IsCollection(data) ? FontFace.Load(data, file)
                : FromCollection(new FontCollection(data, file), file, entry, isBold) is { } single ? FontFace.Load(single, file) : null;
        }
        catch (FontFormatException fault)
        {
            findings.ReportGap(DiagnosticCodes.BadFont, entry.At, fault.Message, "Use a .ttf, .otf or .ttc file with outlines.");
        }

        return null;
    }

    private byte[]? FromCollection(FontCollection collection, string file, Entry entry, bool isBold)
    {
        var index = entry.Face is { } name ? collection.Find(name, isBold) : collection.Count == 1 ? 0 : -1;
        if (index >= 0)
        {
            return collection.Extract(index);
        }

        var names = string.Join(", ", collection.Names.Take(ShownNames)) + (collection.Count > ShownNames ? ", \u2026" : "");
        findings.ReportGap(
            DiagnosticCodes.BadFont, entry.At,
            entry.Face is null
                ? $"The font file \"{file}\" is a collection of {collection.Count} fonts, and none is named."
                : $"The collection \"{file}\" has no font \"{entry.Face}\".",
            $"Write face: with one of these names, or its number counted from 0: {names}.");
        return null;
    }

    private string PathOf(string file) => $"{folder}/fonts/{file}";

    /// <param name="Face">Which font of a collection.</param>
    private sealed record Entry(string Name, string Regular, string? Bold, string? Face, SourceLocation At);
}
