using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>The language folders: words, glossary and chapters of each, checked against the source language.</summary>
internal sealed class LanguageLoader(HandbookFolder folder, HandbookConfig config, DiagnosticBag findings)
{
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
        var strings = StringsReader.Read(folder, code, source?.Strings, findings);
        var glossary = GlossaryReader.Read(folder, code, source?.Glossary, findings);
        var index = IndexReader.Read(folder, code, glossary, findings);
        var chapters = new ChapterReader(folder, code, findings).ReadAll();
        if (source is null)
        {
            ChapterOrder.CheckSource(chapters, findings);
            chapters = [.. chapters.DistinctBy(c => c.Slug, StringComparer.Ordinal)];
        }
        else
        {
            chapters = ChapterOrder.MatchToSource(chapters, source.Chapters, findings);
        }

        return new Language(code, strings) { Glossary = glossary, IndexTerms = index, PlainWords = PlainWordReader.Read(folder, code, findings), Chapters = chapters };
    }
}
