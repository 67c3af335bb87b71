using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Quality;

/// <summary>What the text is held against: the part <c>quality:</c> of handbook.yml.</summary>
internal sealed record QualityConfig
{
    public static readonly QualityConfig Default = new();

    /// <summary>Targets by name of the formula; only these can be missed.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } =
        new Dictionary<string, double>(StringComparer.Ordinal) { ["Flesch-Kincaid"] = 6, ["SMOG"] = 8, ["INFLESZ"] = 55 };

    /// <summary>In words.</summary>
    public int LongestSentence { get; init; } = 20;

    /// <summary>In words.</summary>
    public int LongestParagraph { get; init; } = 75;

    /// <summary>Each chapter has a main message, key points and questions to ask.</summary>
    public bool Parts { get; init; }

    /// <summary>Words that readers of this handbook know, though they sound like medicine.</summary>
    public IReadOnlyList<string> KnownWords { get; init; } = [];

    public static QualityConfig Read(YamlMap? map)
    {
        if (map is null)
        {
            return Default;
        }

        var targets = Default.Targets.ToDictionary(t => t.Key, t => map.OptionalNumber(t.Key.ToLowerInvariant()) ?? t.Value, StringComparer.Ordinal);
        var config = new QualityConfig
        {
            Targets = targets,
            Parts = map.Flag("parts"),
            KnownWords = [.. map.TextList("known-words").Select(w => w.Value)],
            LongestSentence = (int)(map.OptionalNumber("longest-sentence") ?? Default.LongestSentence),
            LongestParagraph = (int)(map.OptionalNumber("longest-paragraph") ?? Default.LongestParagraph),
        };
        map.Finish();
        return config;
    }
}

/// <summary>A finding that an author lets stand in a chapter, and why.</summary>
internal sealed record Waiver(string Code, string Reason, SourceLocation At);
