using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>index.yml of one language: what the index lists besides the glossary's words. The file may be absent.</summary>
internal static class IndexReader
{
    public static IReadOnlyList<IndexTerm> Read(
        HandbookFolder folder, string language, IReadOnlyList<GlossaryTerm> glossary, DiagnosticBag findings)
    {
        var path = $"content/{language}/index.yml";
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text)
        {
            return [];
        }

        var ids = glossary.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var terms = new List<IndexTerm>();
        foreach (var map in YamlFile.ReadList(text, findings))
        {
            var entry = map.RequiredText("entry");
            var term = new IndexTerm(map.RequiredText("id"), entry, [.. map.TextList("forms").Select(f => f.Value).Prepend(entry)]) { At = map.At };
            map.Finish();
            if (ids.Add(term.Id))
            {
                terms.Add(term);
            }
            else
            {
                findings.Report(
                    DiagnosticCodes.DuplicateTerm, term.At, $"The id \"{term.Id}\" is there twice, or the glossary has it too.",
                    "The index lists the glossary's words by itself: remove the entry, or give it another id.");
            }
        }

        return terms;
    }
}
