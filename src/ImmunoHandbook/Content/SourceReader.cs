using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>sources.yml: the bibliography by key.</summary>
internal static class SourceReader
{
    public const string FilePath = "content/sources.yml";

    public static IReadOnlyDictionary<string, Source> Read(HandbookFolder folder, DiagnosticBag findings)
    {
        var sources = new SortedDictionary<string, Source>(StringComparer.Ordinal);
        if (!folder.Exists(FilePath) || folder.ReadText(FilePath, findings) is not { } text || YamlFile.ReadMap(text, findings) is not { } map)
        {
            return sources;
        }

        foreach (var key in map.Keys.ToList())
        {
            if (map.Map(key) is { } entry)
            {
                sources[key] = ReadSource(key, entry, map.KeyAt(key), findings);
            }
        }

        return sources;
    }

    private static Source ReadSource(string key, YamlMap entry, SourceLocation at, DiagnosticBag findings)
    {
        var source = new Source(key, entry.RequiredText("title"), entry.RequiredText("publisher"))
        {
            Url = entry.OptionalText("url"),
            Date = entry.OptionalText("date"),
            Accessed = entry.OptionalDate("accessed"),
            At = at,
        };
        entry.Finish();
        if (source.Url is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")))
        {
            findings.Report(DiagnosticCodes.BadUrl, entry.KeyAt("url"), $"\"{url}\" is not a web address.", "Write it in full, starting with https://");
            return source with { Url = null };
        }

        return source;
    }
}
