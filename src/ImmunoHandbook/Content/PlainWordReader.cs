using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>plain-words.yml of one language: words that a plainer one can stand for. The file may be absent.</summary>
internal static class PlainWordReader
{
    public static IReadOnlyList<PlainWord> Read(HandbookFolder folder, string language, DiagnosticBag findings)
    {
        var path = $"content/{language}/plain-words.yml";
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text)
        {
            return [];
        }

        var words = new List<PlainWord>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in YamlFile.ReadList(text, findings))
        {
            var term = map.RequiredText("term");
            var word = new PlainWord([.. map.TextList("forms").Select(f => f.Value).Prepend(term)], map.RequiredText("plainer"));
            map.Finish();
            if (seen.Add(term))
            {
                words.Add(word);
            }
            else
            {
                findings.Report(DiagnosticCodes.DuplicateTerm, map.At, $"The word \"{term}\" is there twice.", "Remove one of the two.");
            }
        }

        return words;
    }
}
