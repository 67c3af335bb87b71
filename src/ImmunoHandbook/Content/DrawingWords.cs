using System.Collections.Frozen;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>A line of text in a drawing and what it says in another language; an empty text leaves the line out.</summary>
internal sealed record DrawingLabel(string Source, string Text, SourceLocation At);

/// <summary>figures.yml of one language: the words of the shared drawings, so that nobody draws them again.</summary>
internal sealed record DrawingWords(string Language, bool RightToLeft, FrozenDictionary<string, IReadOnlyList<DrawingLabel>> Drawings)
{
    /// <summary>By the name of the drawing's file. The file may be absent: readers then see the source's words.</summary>
    public static DrawingWords Read(HandbookFolder folder, string language, bool rightToLeft, DiagnosticBag findings)
    {
        var path = $"content/{language}/figures.yml";
        var drawings = new Dictionary<string, IReadOnlyList<DrawingLabel>>(StringComparer.Ordinal);
        if (folder.Exists(path) && folder.ReadText(path, findings) is { } text && YamlFile.ReadMap(text, findings) is { } map)
        {
            foreach (var name in map.Keys.ToList())
            {
                drawings[name] = [.. map.MapList(name).Select(Label)];
            }
        }

        return new DrawingWords(language, rightToLeft, drawings.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static DrawingLabel Label(YamlMap entry)
    {
        var label = new DrawingLabel(entry.RequiredText("source"), entry.OptionalText("text") ?? "", entry.At);
        entry.Finish();
        return label;
    }
}
