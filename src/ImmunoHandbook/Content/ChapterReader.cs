using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Content;

/// <param name="Chapters">Those that could be read, in the order of the book.</param>
/// <param name="Unread">Those that could not, which is reported: by number and name, without text. Whatever misses them follows from that.</param>
internal sealed record ChapterFolder(IReadOnlyList<Chapter> Chapters, IReadOnlyList<Chapter> Unread)
{
    /// <summary>All that is there, read or not; a wrong name whose suggestion is taken has no place in the row.</summary>
    public IReadOnlyList<Chapter> All { get; } =
        ChapterOrder.Sorted(Chapters.Concat(Unread.Where(u => Chapters.All(c => c.Slug != u.Slug && (c.Number, c.PartFolder) != (u.Number, u.PartFolder)))));
}

/// <summary>The chapter files of one language folder.</summary>
internal sealed class ChapterReader(HandbookFolder folder, string language, DiagnosticBag findings)
{
    private const string Fence = "---";

    public ChapterFolder ReadAll()
    {
        var root = $"content/{language}";
        var files = Names(root, null).Concat(folder.Folders(root).Where(ChapterName.IsPart).SelectMany(part => Names($"{root}/{part}", part))).ToArray();
        var next = files.Max(file => (int?)ChapterName.NumberOf(StemOf(file.Name))) + 1 ?? 1;
        var chapters = new Chapter?[files.Length];
        Parallel.For(0, files.Length, i => chapters[i] = new FileWork("load", PathOf(files[i].Name, files[i].Part)).Do(() => Read(files[i].Name, files[i].Part, next)));
        var unread = files.Where((file, i) => chapters[i] is null && findings.HasGap(PathOf(file.Name, file.Part))).Concat(WrongEndings());
        return new ChapterFolder(
            ChapterOrder.Sorted(chapters.OfType<Chapter>()), ChapterOrder.Sorted(unread.Select(file => Placeholder(file.Name, file.Part, next)).OfType<Chapter>()));
    }

    private string PathOf(string name, string? part) => part is null ? $"content/{language}/{name}" : $"content/{language}/{part}/{name}";

    /// <summary>Chapters by their text, not by their name: <see cref="ContentCensus"/> has told what to call them.</summary>
    private IEnumerable<(string Name, string? Part)> WrongEndings() =>
        from part in folder.Folders($"content/{language}").Where(ChapterName.IsPart).Prepend(null)
        let place = part is null ? $"content/{language}" : $"content/{language}/{part}"
        from name in folder.Files(place)
        where !name.EndsWith(ChapterName.Ending, StringComparison.Ordinal) && ChapterName.DigitsOf(name).Length > 0
        let right = ChapterName.Suggest(FileKinds.StemOf(name), 0) + ChapterName.Ending
        where findings.HasGap($"{place}/{right}")
        select (right, part);

    /// <summary>What a file that could not be read stands for; a wrong name stands for the one that was suggested.</summary>
    private Chapter? Placeholder(string name, string? part, int next)
    {
        var stem = StemOf(name);
        return ChapterName.TrySplit(stem, out var number, out var slug) || ChapterName.TrySplit(ChapterName.Suggest(stem, next), out number, out slug)
            ? new Chapter(number, slug, language, new SourceText(PathOf(name, part), ""), new FrontMatter { Title = "" }, 0) { PartFolder = part }
            : null;
    }

    /// <summary>Copies that an editor or a file manager left beside their originals are told by <see cref="ContentCensus"/>.</summary>
    private IEnumerable<(string Name, string? Part)> Names(string path, string? part)
    {
        var names = folder.Files(path);
        return names.Where(n => n.EndsWith(ChapterName.Ending, StringComparison.Ordinal) && !LeftOvers.IsCopyIn(n, names)).Select(n => (n, part));
    }

    private static string StemOf(string name) => name[..^ChapterName.Ending.Length];

    private Chapter? Read(string name, string? part, int next)
    {
        var path = PathOf(name, part);
        if (!ChapterName.TrySplit(StemOf(name), out var number, out var slug))
        {
            findings.ReportGap(
                DiagnosticCodes.ChapterName, SourceLocation.WholeFile(path), $"\"{name}\" is not the name of a chapter.",
                $"Rename it to {ChapterName.Suggest(StemOf(name), next)}.md: two digits, a hyphen, small letters. If it is no chapter, move it out of content/.");
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
                findings.ReportGap(DiagnosticCodes.MissingKey, new SourceLocation(path, 1, 1), "The front matter is empty.", "Add title: ...");
            }

            return null;
        }

        var bodyStart = text.Text.IndexOf('\n', end) is var line and >= 0 ? line + 1 : text.Text.Length;
        return new Chapter(number, slug, language, text, matter, bodyStart) { PartFolder = part };
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
