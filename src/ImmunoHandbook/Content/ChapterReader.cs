using System.Globalization;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <param name="Chapters">Those that could be read.</param>
/// <param name="Unread">Those that could not, which is reported: whatever misses them follows from that.</param>
internal sealed record ChapterFolder(IReadOnlyList<Chapter> Chapters, IReadOnlyList<ChapterFile> Unread)
{
    /// <summary>All files, read or not.</summary>
    public IReadOnlyList<ChapterFile> Files { get; } =
        [.. Chapters.Select(c => new ChapterFile(c.Number, c.Slug, c.Text.Path)).Concat(Unread).OrderBy(f => f.Number).ThenBy(f => f.Slug, StringComparer.Ordinal)];
}

/// <summary>The chapter files of one language folder.</summary>
internal sealed class ChapterReader(HandbookFolder folder, string language, DiagnosticBag findings)
{
    private const string Fence = "---";

    /// <summary>What there is and what could be read, both in order of their numbers, then names.</summary>
    public ChapterFolder ReadAll()
    {
        var place = $"content/{language}";
        var names = folder.Files(place).Where(n => n.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        var (files, chapters) = (new ChapterFile[names.Length], new Chapter?[names.Length]);
        Parallel.For(0, names.Length, i =>
        {
            var file = ChapterFile.Of(place, names[i]);
            (files[i], chapters[i]) = (file ?? ChapterFile.MeantBy(place, names[i]), file is null ? RefuseName(place, names[i]) : Read(file));
        });
        var read = chapters.OfType<Chapter>().OrderBy(c => c.Number).ThenBy(c => c.Slug, StringComparer.Ordinal).ToList();
        var unread = files.Where((file, i) => chapters[i] is null && findings.HasGap(file.Path));
        return new ChapterFolder(read, [.. unread.OrderBy(f => f.Number).ThenBy(f => f.Slug, StringComparer.Ordinal)]);
    }

    private Chapter? RefuseName(string place, string name)
    {
        var meant = ChapterFile.MeantBy(place, name);
        var right = string.Create(CultureInfo.InvariantCulture, $"{meant.Number:00}-{meant.Slug}.md");
        findings.ReportGap(
            DiagnosticCodes.ChapterName, SourceLocation.WholeFile($"{place}/{name}"), $"\"{name}\" is not the name of a chapter.",
            meant.Number > 0 && ChapterFile.Of(place, right) is not null ? $"Name it {right}: two digits, a hyphen and small letters."
                : "Name it with two digits, a hyphen and small letters, such as 03-side-effects.md.");
        return null;
    }

    private Chapter? Read(ChapterFile file)
    {
        var path = file.Path;
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
                findings.ReportGap(DiagnosticCodes.MissingKey, new SourceLocation(path, 1, 1), "The front matter is empty.", "Add title: ...");
            }

            return null;
        }

        var bodyStart = text.Text.IndexOf('\n', end) is var line and >= 0 ? line + 1 : text.Text.Length;
        return new Chapter(file.Number, file.Slug, language, text, matter, bodyStart);
    }

    /// <summary>Offset of the closing fence, or null with a finding.</summary>
    private int? FrontMatterEnd(SourceText text)
    {
        if (!text.Text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            findings.ReportGap(
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

        findings.ReportGap(
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
