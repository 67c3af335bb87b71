using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>The English words that travel inside the program: what is printed where a handbook, written for an older version, has no word of its own.</summary>
internal static class ProgramWords
{
    private const string Resource = "starter/content/en/strings.yml";

    /// <summary>By dotted key. Read once and never changed.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static SortedDictionary<string, string> Read()
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(ProgramWords).Assembly.GetManifestResourceStream(Resource)!);
        var values = new SortedDictionary<string, Located<string>>(StringComparer.Ordinal);
        StringsReader.Flatten(YamlFile.ReadMap(new SourceText(Resource, reader.ReadToEnd()), new DiagnosticBag())!, "", values);
        foreach (var (key, value) in values)
        {
            words[key] = value.Value;
        }

        return words;
    }
}
