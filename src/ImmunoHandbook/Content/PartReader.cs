using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// The parts of the book: folders of the source language, whose titles stand in a part.yml in each language's folder of the
/// same name, and those that <c>parts:</c> in handbook.yml lists by their first chapter.
/// </summary>
internal sealed class PartReader(HandbookFolder folder, HandbookConfig config, IReadOnlyList<Language> languages, DiagnosticBag findings)
{
    private readonly IReadOnlyList<Chapter> _chapters = languages[0].Chapters;

    public BookParts Read()
    {
        var folders = _chapters.Select(c => c.PartFolder).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        ReportStrays(folders);
        var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var name in folders)
        {
            var part = new Part(name, TitleOf(name));
            foreach (var chapter in _chapters.Where(c => c.PartFolder == name))
            {
                parts[chapter.Slug] = part;
            }
        }

        AddListed(folders, parts);
        return parts.Count == 0 ? BookParts.None : new BookParts(parts);
    }

    /// <summary>From handbook.yml where it names the folder, over that from the part.yml of each language.</summary>
    private LocalizedText TitleOf(string part)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (entry, _) in Entries().Where(e => e.Name == part))
        {
            foreach (var (language, title) in entry.Title.ByLanguage)
            {
                titles[language] = title;
            }
        }

        foreach (var language in languages)
        {
            var path = $"content/{language.Code}/{part}/{KnownFiles.PartFile}";
            if (Title(path) is { } title)
            {
                titles[language.Code] = title;
            }
            else if (!titles.ContainsKey(language.Code))
            {
                ReportMissing(path, language);
            }
        }

        return new LocalizedText(titles, config.SourceLanguage);
    }

    /// <summary>Null where the file is absent or holds nothing yet.</summary>
    private string? Title(string path)
    {
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text
            || text.Text.Split('\n').All(line => line.Trim() is "" or ['#', ..]) || YamlFile.ReadMap(text, findings) is not { } map)
        {
            return null;
        }

        var title = map.RequiredText("title").Trim();
        map.Finish();
        return title.Length == 0 ? null : title;
    }

    private void ReportMissing(string path, Language language)
    {
        if (language == languages[0])
        {
            findings.Report(
                DiagnosticCodes.PartTitle, SourceLocation.WholeFile(path), "This part of the book has no title.",
                "Write a file of this name with one line, such as title: Treatment");
        }
        else
        {
            findings.Report(
                DiagnosticCodes.UntranslatedString, SourceLocation.WholeFile(path), $"The title of this part is not translated into {language.EnglishName}.",
                "Write a file of this name with one line: title: and the words in the language. Until then readers see the source's.");
        }
    }

    /// <summary>A part begins with its chapter and ends before the next part; what is of another kind at its end, such as tools, is left out.</summary>
    private void AddListed(List<string> folders, Dictionary<string, Part> parts)
    {
        var starts = new SortedDictionary<int, Part>();
        foreach (var (entry, name) in Entries().Where(e => !folders.Contains(e.Name)))
        {
            var at = IndexOf(name);
            if (at < 0)
            {
                ReportUnknown(entry, name, folders);
            }
            else if (parts.ContainsKey(_chapters[at].Slug) || !starts.TryAdd(at, new Part(_chapters[at].Slug, entry.Title)))
            {
                findings.Report(
                    DiagnosticCodes.UnknownPart, entry.From.At, $"The chapter \"{entry.From.Value}\" belongs to another part already.", "Name the chapter that the part begins with, each part another.");
            }
            else
            {
                ReportUntranslated(entry);
            }
        }

        foreach (var (at, part) in starts)
        {
            var kind = _chapters[at].FrontMatter.Kind;
            var end = at;
            for (var i = at; i < _chapters.Count && (i == at || !starts.ContainsKey(i)) && _chapters[i].PartFolder is null; i++)
            {
                end = _chapters[i].FrontMatter.Kind == kind ? i : end;
            }

            for (var i = at; i <= end; i++)
            {
                parts[_chapters[i].Slug] = part;
            }
        }
    }

    private IEnumerable<(PartEntry Entry, string Name)> Entries() => config.Parts.Select(entry => (entry, entry.From.Value.Trim().TrimEnd('/')));

    /// <summary>By the chapter's slug, its file's name, or that without .md.</summary>
    private int IndexOf(string name)
    {
        var stem = name.EndsWith(ChapterName.Ending, StringComparison.Ordinal) ? name[..^ChapterName.Ending.Length] : name;
        return _chapters.ToList().FindIndex(c => c.Slug == stem || c.File == stem + ChapterName.Ending);
    }

    private void ReportUnknown(PartEntry entry, string name, List<string> folders)
    {
        var names = _chapters.SelectMany(c => new[] { c.Slug, c.File[..^ChapterName.Ending.Length] }).Concat(folders);
        var nearest = Nearest.To(name, names.Order(StringComparer.Ordinal));
        findings.Report(
            DiagnosticCodes.UnknownPart, entry.From.At, $"There is neither a chapter nor a folder \"{name}\" that a part could begin with.",
            nearest is null ? "Name a chapter as its file is called, such as from: 03-side-effects, or the folder of a part." : $"Did you mean \"{nearest}\"?");
    }

    private void ReportUntranslated(PartEntry entry)
    {
        foreach (var language in languages.Where(l => !entry.Title.ByLanguage.ContainsKey(l.Code)))
        {
            findings.Report(
                DiagnosticCodes.UntranslatedString, entry.From.At, $"The title of this part is not translated into {language.EnglishName}.",
                $"Write title: with a line for each language below it, such as {language.Code}: ... Until then readers see the source's.");
        }
    }

    /// <summary>A folder with a title and without a chapter in the source.</summary>
    private void ReportStrays(List<string> folders)
    {
        foreach (var language in languages)
        {
            foreach (var name in folder.Folders($"content/{language.Code}").Where(n => ChapterName.IsPart(n) && !folders.Contains(n)))
            {
                var path = $"content/{language.Code}/{name}/{KnownFiles.PartFile}";
                if (folder.Exists(path))
                {
                    var nearest = language == languages[0] ? null : Nearest.To(name, folders);
                    findings.Report(
                        DiagnosticCodes.UnknownPart, SourceLocation.WholeFile(path), $"The source language has no part \"{name}\" with a chapter in it.",
                        nearest is null ? "Put the part's chapters into its folder, or take the folder away." : $"Rename the folder to {nearest}, as in the source.");
                }
            }
        }
    }
}
