using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>The language folders: words, glossary and chapters of each, checked against the source language.</summary>
internal sealed class LanguageLoader(HandbookFolder folder, HandbookConfig config, DiagnosticBag findings)
{
    /// <summary>The chapters of the source language; null until they are read.</summary>
    private ChapterFolder? _source;

    public IReadOnlyList<Language>? Load()
    {
        var languages = new List<Language>();
        foreach (var code in config.Languages)
        {
            if (!folder.FolderExists($"content/{code}"))
            {
                ReportMissing(code);
                if (languages.Count == 0)
                {
                    return null;
                }

                continue;
            }

            languages.Add(LoadLanguage(code, languages.FirstOrDefault()));
        }

        if (languages[0].Chapters.Count == 0)
        {
            if (_source!.Unread.Count > 0)
            {
                return null;
            }

            findings.Report(
                DiagnosticCodes.EmptyContent, SourceLocation.WholeFile($"content/{config.SourceLanguage}"), "There are no chapters.",
                "Add a file such as 01-welcome.md, or run: new chapter \"Welcome\"");
            return null;
        }

        return languages;
    }

    /// <summary>A folder in other letters, or a link that leads out, has been told as what it is.</summary>
    private void ReportMissing(string code)
    {
        if (folder.Entries("content")?.Any(e => e.Name.Equals(code, StringComparison.OrdinalIgnoreCase) && (e.IsFolder || e.IsLink)) != true)
        {
            findings.Report(
                DiagnosticCodes.MissingLanguageFolder, config.At, $"The language \"{code}\" has no folder content/{code}.",
                "Make the folder, or take the language out of handbook.yml.");
        }
    }

    private Language LoadLanguage(string code, Language? source)
    {
        T In<T>(string name, Func<T> read) => new FileWork("load", $"content/{code}/{name}").Do(read);
        var strings = In("strings.yml", () => StringsReader.Read(folder, code, source?.Strings, findings));
        var glossary = In("glossary.yml", () => GlossaryReader.Read(folder, code, source, findings));
        var index = In("index.yml", () => IndexReader.Read(folder, code, glossary, findings));
        var files = new ChapterReader(folder, code, findings).ReadAll();
        IReadOnlyList<Chapter> chapters;
        if (_source is null)
        {
            ChapterOrder.CheckSource(files.All, findings);
            chapters = [.. files.Chapters.DistinctBy(c => c.Slug, StringComparer.Ordinal)];
            _source = files with { Chapters = chapters };
        }
        else
        {
            var read = _source.Chapters.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal);
            chapters = [.. ChapterOrder.MatchToSource(files.Chapters, _source.All, findings).Where(c => read.Contains(c.Slug))];
        }

        return new Language(code, strings) { Glossary = glossary, IndexTerms = index, PlainWords = PlainWordReader.Read(folder, code, findings), Chapters = chapters, Unread = files.Unread };
    }
}
