using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary>Where a new chapter of the source language goes: the next number of the book, or of a part.</summary>
internal sealed class ChapterPlace(HandbookFolder folder, string language, DiagnosticBag findings)
{
    private readonly List<(int Number, string Slug, string? Part)> _there = Names(folder, language);

    private string Root => $"content/{language}";

    /// <summary>Path of the file to write; null with a finding where it cannot be added.</summary>
    public string? For(string slug, string? part)
    {
        part = part?.TrimEnd('/');
        if (part is not null && !(ChapterName.IsPart(part) && folder.FolderExists($"{Root}/{part}")))
        {
            return Refused($"{Root}/{part}", $"There is no part \"{part}\".", $"Make the folder {Root}/02-treatment, with a file {KnownFiles.PartFile} in it that holds one line: title: Treatment");
        }

        var number = NextNumber(part);
        var home = part is null ? Root : $"{Root}/{part}";
        var path = string.Create(CultureInfo.InvariantCulture, $"{home}/{number:00}-{slug}{ChapterName.Ending}");
        if (_there.Any(c => c.Slug == slug) || ReservedNames.Contains(slug))
        {
            return Refused(path, $"A chapter called \"{slug}\" cannot be added: the name is taken.", "Choose another title; you can change it in the file afterwards.");
        }

        return !CountsAnew && _there.Find(c => c.Number == number) is { Slug: { } after }
            ? Refused(path, string.Create(CultureInfo.InvariantCulture, $"The number {number:00} is taken by \"{after}\", which comes after this part."), "Numbers go on through the book here: add one to the numbers of the chapters after the part first.")
            : path;
    }

    private bool CountsAnew => ChapterOrder.CountsAnew(_there.Select(c => (c.Number, c.Part)));

    private int NextNumber(string? part)
    {
        var own = _there.Where(c => c.Part == part).Select(c => c.Number);
        var folders = _there.Select(c => c.Part).OfType<string>().Select(ChapterName.NumberOf);
        var before = part is not null && (CountsAnew || own.Any()) ? own
            : CountsAnew ? own.Concat(folders)
            : _there.Select(c => c.Number);
        return before.DefaultIfEmpty(0).Max() + 1;
    }

    private static List<(int Number, string Slug, string? Part)> Names(HandbookFolder folder, string language)
    {
        var root = $"content/{language}";
        var places = folder.Folders(root).Where(ChapterName.IsPart).Select(part => (Path: $"{root}/{part}", Part: (string?)part)).Prepend((root, null));
        return [.. from place in places
                   from name in folder.Files(place.Path)
                   where name.EndsWith(ChapterName.Ending, StringComparison.Ordinal)
                   let chapter = ChapterName.TrySplit(name[..^ChapterName.Ending.Length], out var number, out var slug) ? (number, slug, place.Part) : default
                   where chapter.slug is not null
                   select chapter];
    }

    private string? Refused(string path, string message, string hint)
    {
        findings.Report(DiagnosticCodes.ScaffoldInTheWay, SourceLocation.WholeFile(path), message, hint);
        return null;
    }
}
