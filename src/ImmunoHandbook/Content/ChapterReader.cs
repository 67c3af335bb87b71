using System.Globalization;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <summary>The chapter files of one language folder.</summary>
internal sealed class ChapterReader(HandbookFolder folder, string language, DiagnosticBag findings)
{
    private const string Fence = "---";

    /// <summary>In order of their numbers, then names.</summary>
    public IReadOnlyList<Chapter> ReadAll()
    {
        var names = folder.Files($"content/{language}").Where(n => n.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var chapters = new Chapter?[names.Length];
        Parallel.For(0, names.Length, i => chapters[i] = Read(names[i]));
        return [.. chapters.OfType<Chapter>().OrderBy(c => c.Number).ThenBy(c => c.Slug, StringComparer.Ordinal)];
    }

    private Chapter? Read(string name)
    {
        var path = $"content/{language}/{name}";
        if (!TrySplitName(name, out var number, out var slug))
        {
            findings.Report(
                DiagnosticCodes.ChapterName, SourceLocation.WholeFile(path), $"\"{name}\" is not the name of a chapter.",
                "Name it with two digits, a hyphen and small letters, such as 03-side-effects.md.");
            return null;
        }

        if (folder.ReadText(path, findings) is not { } text || FrontMatterEnd(text) is not { } end)
        {
            return null;
        }

        var told = new DiagnosticBag();
        var matter = YamlFile.ReadMap(text, text.Text[(Fence.Length + 1)..end], firstLine: 2, told) is { } map ? ReadFrontMatter(map) : null;
        foreach (var finding in told.Sorted())
        {
            findings.Add(finding);
        }

        if (matter is null)
        {
            if (!told.HasErrors)
            {
                findings.Report(DiagnosticCodes.MissingKey, new SourceLocation(path, 1, 1), "The front matter is empty.", "Add title: ...");
            }

            return null;
        }

        var bodyStart = text.Text.IndexOf('\n', end) is var line and >= 0 ? line + 1 : text.Text.Length;
        return new Chapter(number, slug, language, text, matter, bodyStart);
    }

    /// <summary><c>NN-slug.md</c>: two or more digits, then lower-case words joined by hyphens.</summary>
    private static bool TrySplitName(string name, out int number, out string slug)
    {
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        slug = hyphen < 0 ? "" : name[(hyphen + 1)..^3];
        number = 0;
        return hyphen is >= 2 and <= 5
            && int.TryParse(name.AsSpan(0, hyphen), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && slug.Length > 0 && slug[0] != '-' && slug[^1] != '-'
            && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !ReservedNames.Contains(slug) && OutputPaths.FaultOf(slug) is null;
    }

    /// <summary>Offset of the closing fence, or null with a finding.</summary>
    private int? FrontMatterEnd(SourceText text)
    {
        if (!text.Text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            findings.Report(
                DiagnosticCodes.FrontMatterMissing, new SourceLocation(text.Path, 1, 1), "The chapter does not start with its title.",
                "Start the file with three lines: --- and title: ... and ---");
            return null;
        }

        for (var at = text.Text.IndexOf("\n" + Fence, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf("\n" + Fence, at + 1, StringComparison.Ordinal))
        {
            var end = at + 1 + Fence.Length;
            if (end == text.Text.Length || text.Text[end] == '\n')
            {
                return at + 1;
            }
        }

        findings.Report(
            DiagnosticCodes.FrontMatterOpen, new SourceLocation(text.Path, 1, 1), "The lines about the chapter (front matter) are never closed.",
            "Put a line that holds only --- after them.");
        return null;
    }

    private static Waiver ReadWaiver(YamlMap map)
    {
        var waiver = new Waiver(map.RequiredText("code"), map.RequiredText("reason"), map.At);
        map.Finish();
        return waiver;
    }

    private static FrontMatter ReadFrontMatter(YamlMap map)
    {
        var matter = new FrontMatter
        {
            Title = map.RequiredText("title"),
            Summary = map.OptionalText("summary") ?? "",
            Kind = map.Choice(
                "kind", ("chapter", ChapterKind.Chapter), ("front", ChapterKind.Front), ("back", ChapterKind.Back), ("tool", ChapterKind.Tool)),
            Tier = map.Choice("tier", ("info", FactTier.Info), ("dose", FactTier.Dose), ("urgent", FactTier.Urgent)),
            Reviewed = map.OptionalDate("reviewed"),
            Updated = map.OptionalDate("updated"),
            Waivers = [.. map.MapList("waive").Select(ReadWaiver)],
            Figure = map.LocatedText("figure") is { Value.Length: > 0 } figure ? figure : null,
        };
        map.Finish();
        return matter;
    }
}
