using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>facts.yml, with single facts or single values of a fact replaced by the named clinic's.</summary>
internal static class FactReader
{
    public const string FilePath = "content/facts.yml";

    public static IReadOnlyDictionary<string, Fact> Read(
        HandbookFolder folder, string? clinic, IReadOnlyDictionary<string, Source> sources, DiagnosticBag findings)
    {
        var facts = new SortedDictionary<string, Fact>(StringComparer.Ordinal);
        ReadInto(facts, folder, FilePath, findings);
        if (clinic is not null)
        {
            ReadInto(facts, folder, $"content/clinics/{clinic}/facts.yml", findings);
        }

        foreach (var fact in facts.Values.Where(f => f.SourceKey is not null && !sources.ContainsKey(f.SourceKey) && !findings.HasGap(SourceReader.FilePath)))
        {
            var nearest = Nearest.To(fact.SourceKey!, sources.Keys);
            findings.Report(
                DiagnosticCodes.UnknownSource, fact.At, $"The fact \"{fact.Id}\" names the source \"{fact.SourceKey}\", which sources.yml does not have.",
                nearest is null ? "Add the source to content/sources.yml." : $"Did you mean \"{nearest}\"?");
        }

        return facts;
    }

    private static void ReadInto(SortedDictionary<string, Fact> facts, HandbookFolder folder, string path, DiagnosticBag findings)
    {
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text || YamlFile.ReadMap(text, findings) is not { } map)
        {
            return;
        }

        foreach (var id in map.Keys.ToList())
        {
            if (map.Map(id) is { } entry)
            {
                facts[id] = ReadFact(id, entry, map.KeyAt(id), facts.GetValueOrDefault(id));
            }
        }
    }

    private static Fact ReadFact(string id, YamlMap entry, SourceLocation at, Fact? before)
    {
        var value = before is null ? entry.RequiredText("value") : entry.OptionalText("value") ?? before.Value;
        var fact = new Fact(
            id, value.Trim(), entry.OptionalText("unit") ?? before?.Unit ?? "",
            entry.OptionalText("tier") is null && before is not null
                ? before.Tier
                : entry.Choice("tier", ("info", FactTier.Info), ("dose", FactTier.Dose), ("urgent", FactTier.Urgent)))
        {
            Region = entry.OptionalText("region") ?? before?.Region,
            SourceKey = entry.OptionalText("source") ?? before?.SourceKey,
            Owner = entry.OptionalText("owner") ?? before?.Owner,
            ReviewBy = entry.OptionalDate("review-by") ?? before?.ReviewBy,
            At = at,
        };
        entry.Finish();
        return fact;
    }
}
