using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>glossary.yml of one language.</summary>
internal static class GlossaryReader
{
    public static IReadOnlyList<GlossaryTerm> Read(
        HandbookFolder folder, string language, Language? source, DiagnosticBag findings)
    {
        var path = PathOf(language);
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text)
        {
            return [];
        }

        var terms = new List<GlossaryTerm>();
        var known = source is null || findings.HasGap(PathOf(source.Code)) ? null : source.Glossary.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in YamlFile.ReadList(text, findings))
        {
            var term = ReadTerm(entry);
            if (!ids.Add(term.Id))
            {
                findings.Report(DiagnosticCodes.DuplicateTerm, term.At, $"The glossary has the id \"{term.Id}\" twice.", "Give one of the entries another id, or join them.");
            }
            else if (known is not null && !known.Contains(term.Id))
            {
                var nearest = Nearest.To(term.Id, known.Order(StringComparer.Ordinal));
                findings.Report(
                    DiagnosticCodes.UnknownTerm, term.At, $"The source language has no glossary id \"{term.Id}\".",
                    nearest is null ? "A translated entry has the same id as its source." : $"Did you mean \"{nearest}\"?");
            }
            else
            {
                terms.Add(term);
            }
        }

        return terms;
    }

    private static string PathOf(string language) => $"content/{language}/glossary.yml";

    private static GlossaryTerm ReadTerm(YamlMap entry)
    {
        var term = new GlossaryTerm(
            entry.RequiredText("id"), entry.RequiredText("term"), [.. entry.TextList("forms").Select(f => f.Value)], entry.RequiredText("definition"))
        {
            SayItLike = entry.OptionalText("say-it-like"),
            Keep = entry.Flag("keep"),
            Avoid = [.. entry.TextList("avoid").Select(f => f.Value)],
            At = entry.At,
        };
        entry.Finish();
        return term;
    }
}
