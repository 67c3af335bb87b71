using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>Reads <see cref="OnlineConfig"/>; what cannot be meant is told where it is written.</summary>
internal static class OnlineConfigReader
{
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromMilliseconds(100);

    /// <summary>The part <c>links:</c> of handbook.yml.</summary>
    public static OnlineConfig ReadPart(YamlMap handbook, DiagnosticBag findings) => Sound(findings, () => Read(handbook.Map("links"), findings));

    /// <summary>A file of its own, for a site that has no handbook.yml. Its keys are those of <c>links:</c>.</summary>
    public static OnlineConfig ReadFile(string file, DiagnosticBag findings) => Sound(findings, () =>
    {
        var folder = new HandbookFolder(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        return Read(folder.ReadText(Path.GetFileName(file), findings) is { } text ? YamlFile.ReadMap(text, findings) : null, findings);
    });

    private static OnlineConfig Sound(DiagnosticBag findings, Func<OnlineConfig> read)
    {
        var before = findings.Sorted().Count;
        var config = read();
        return config with { IsSound = findings.Sorted().Count == before };
    }

    private static OnlineConfig Read(YamlMap? map, DiagnosticBag findings)
    {
        if (map is null)
        {
            return OnlineConfig.Default;
        }

        var usual = OnlineConfig.Default;
        var config = new OnlineConfig
        {
            At = map.At,
            Include = Patterns(map, "include", findings),
            Exclude = Patterns(map, "exclude", findings),
            Remap = Pairs(map.Map("remap")),
            Accept = [.. map.TextList("accept").Select(text => Range(text, findings)).OfType<(int, int)>()],
            Headers = Headers(map.Map("headers")),
            HeaderPlaces = map.Map("headers") is { } headers ? headers.Keys.ToDictionary(host => host, headers.KeyAt, StringComparer.OrdinalIgnoreCase) : OnlineConfig.Default.HeaderPlaces,
            PerHost = (int)Within(map, "per-host", usual.PerHost, (1, 20), findings),
            Pause = TimeSpan.FromSeconds(Within(map, "pause", usual.Pause.TotalSeconds, (0, 60), findings)),
            Timeout = TimeSpan.FromSeconds(Within(map, "timeout", usual.Timeout.TotalSeconds, (1, 300), findings)),
            Budget = TimeSpan.FromMinutes(Within(map, "budget", usual.Budget.TotalMinutes, (0.1, 600), findings)),
            Retries = (int)Within(map, "retries", usual.Retries, (0, 10), findings),
            MaxAge = (int)Within(map, "max-age", usual.MaxAge, (0, 365), findings),
        };
        map.Finish();
        return config;
    }

    private static List<Regex> Patterns(YamlMap map, string key, DiagnosticBag findings)
    {
        var patterns = new List<Regex>();
        foreach (var text in map.TextList(key))
        {
            try
            {
                patterns.Add(new Regex(text.Value, RegexOptions.CultureInvariant, s_longestMatch));
            }
            catch (ArgumentException)
            {
                findings.Report(DiagnosticCodes.BadLinkRule, text.At, $"\"{text.Value}\" is not a pattern.", "Write a regular expression, such as ^https://example\\.org/");
            }
        }

        return patterns;
    }

    private static (int First, int Last)? Range(Located<string> text, DiagnosticBag findings)
    {
        var ends = text.Value.Split('-', 2, StringSplitOptions.TrimEntries);
        if (ends.All(end => end.Length == 3 && end.All(char.IsAsciiDigit)) && string.CompareOrdinal(ends[0], ends[^1]) <= 0)
        {
            return (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
        }

        findings.Report(DiagnosticCodes.BadLinkRule, text.At, $"\"{text.Value}\" is no status code.", "Write one, such as 403, or a range, such as 500-599.");
        return null;
    }

    private static double Within(YamlMap map, string key, double usual, (double Least, double Most) limits, DiagnosticBag findings)
    {
        if (map.OptionalNumber(key) is not { } number)
        {
            return usual;
        }

        if (number >= limits.Least && number <= limits.Most)
        {
            return number;
        }

        findings.Report(
            DiagnosticCodes.BadLinkRule, map.KeyAt(key), string.Create(CultureInfo.InvariantCulture, $"{number} is no good value of \"{key}\"."),
            string.Create(CultureInfo.InvariantCulture, $"Choose one from {limits.Least} to {limits.Most}."));
        return usual;
    }

    private static List<(string From, string To)> Pairs(YamlMap? map) =>
        map is null ? [] : [.. map.Keys.ToList().Select(from => (from, map.OptionalText(from) ?? ""))];

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Headers(YamlMap? map)
    {
        var byHost = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var host in map?.Keys.ToList() ?? [])
        {
            byHost[host] = Pairs(map!.Map(host)).ToDictionary(pair => pair.From, pair => pair.To, StringComparer.OrdinalIgnoreCase);
        }

        return byHost;
    }
}
