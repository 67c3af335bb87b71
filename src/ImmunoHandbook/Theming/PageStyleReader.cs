using System.Globalization;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Theming;

/// <summary>The page styles of theme.yml: one per edition, in millimetres and points.</summary>
internal sealed class PageStyleReader(DiagnosticBag findings)
{
    /// <summary>A quarter of an inch: what every office printer can reach.</summary>
    private const double SafeEdge = 6.35;

    private const double NarrowestText = 40;

    public IReadOnlyDictionary<string, ThemePage> Read(YamlMap? map)
    {
        var pages = new SortedDictionary<string, ThemePage>(StringComparer.Ordinal);
        foreach (var name in map?.Keys.ToList() ?? [])
        {
            if (map!.Map(name) is { } entry && ReadPage(name, entry) is { } page)
            {
                pages[name] = page;
            }
        }

        return pages;
    }

    private ThemePage? ReadPage(string name, YamlMap entry)
    {
        var sheet = Sheet(entry, "sheet");
        var booklet = entry.Keys.Contains("imposed-on", StringComparer.Ordinal) ? Booklet(name, entry, sheet) : null;
        var (inner, outer) = (entry.OptionalNumber("inner") ?? 20, entry.OptionalNumber("outer") ?? 20);
        var (top, bottom) = (entry.OptionalNumber("top") ?? 20, entry.OptionalNumber("bottom") ?? 20);
        var (head, foot) = (entry.OptionalNumber("head") ?? 10, entry.OptionalNumber("foot") ?? 10);
        var size = entry.OptionalNumber("size") ?? 12;
        var (note, gap) = (entry.OptionalNumber("note-column") ?? 0, entry.OptionalNumber("note-gap") ?? 4);
        var facing = entry.Choice("facing", ("true", true), ("false", false));
        entry.Finish();
        if (sheet is not { } mm)
        {
            return null;
        }

        if (mm.Width - inner - outer < NarrowestText || mm.Height - top - bottom < NarrowestText || size is < 4 or > 72 || Math.Min(inner, outer) < 0)
        {
            findings.Report(
                DiagnosticCodes.BadPageStyle, entry.At, $"The page style \"{name}\" leaves no room for text.",
                $"Leave at least {NarrowestText} mm in width and height between the margins, and choose a size from 4 to 72 points.");
            return null;
        }

        if (new[] { inner, outer, head, foot }.Min() < SafeEdge || note < 0 || (note > 0 && outer - gap - note < SafeEdge))
        {
            findings.Report(
                DiagnosticCodes.UnsafeMargin, entry.At, $"The page style \"{name}\" prints nearer than {SafeEdge.ToString(CultureInfo.InvariantCulture)} mm to the edge.",
                "Office printers do not reach that far: widen the margin, make the column for notes narrower, or widen the head or foot distance.");
        }

        return new ThemePage(
            new PageStyle(new Size(Points(mm.Width), Points(mm.Height)), Points(inner), Points(outer), Points(top), Points(bottom))
            {
                HeadTop = Points(head),
                FootBottom = Points(foot),
                Facing = facing,
                NoteWidth = Points(note),
                NoteGap = Points(gap),
            },
            size,
            booklet);
    }

    private BookletStyle? Booklet(string name, YamlMap entry, (double Width, double Height)? page)
    {
        var (most, creep) = (entry.OptionalNumber("most-sheets") ?? 20, entry.OptionalNumber("creep") ?? 0);
        if (Sheet(entry, "imposed-on") is not { } paper || page is not { } size)
        {
            return null;
        }

        if (paper.Width < size.Width * 2 || paper.Height < size.Height || most is < 1 or > 1000 || creep is < 0 or > 1)
        {
            findings.Report(
                DiagnosticCodes.BadPageStyle, entry.KeyAt("imposed-on"), $"The page style \"{name}\" cannot be folded from this paper.",
                "The paper is as high as the page and at least twice as wide; most-sheets is 1 or more; creep is the paper's thickness, up to 1 mm.");
            return null;
        }

        return new BookletStyle(new Size(Points(paper.Width), Points(paper.Height))) { MostSheets = (int)most, Creep = Points(creep) };
    }

    private (double Width, double Height)? Sheet(YamlMap entry, string key)
    {
        var text = entry.RequiredText(key);
        var parts = text.Split('x', StringSplitOptions.TrimEntries);
        if (parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width)
            && double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var height)
            && width is > 0 and <= 2000 && height is > 0 and <= 2000)
        {
            return (width, height);
        }

        findings.Report(
            DiagnosticCodes.BadPageStyle, entry.KeyAt(key), $"\"{text}\" is not the size of a sheet.", "Write width x height in millimetres, such as 148 x 210.");
        return null;
    }

    private static double Points(double millimetres) => Length.FromMillimetres(millimetres);
}
