using System.Text.Json;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// Where the results of our own search lead: the sections of chapters and the terms of the glossary, as search.js puts
/// their addresses together. They count from the page that loads the index. Other scripts hold nothing.
/// </summary>
internal static class SearchIndexReader
{
    private const string Glossary = "glossary.html#term-";

    private static ReadOnlySpan<byte> Start => "globalThis.handbookIndex="u8;

    public static PageFacts? Read(string path, ReadOnlySpan<byte> script)
    {
        if (!script.StartsWith(Start))
        {
            return null;
        }

        var links = new List<Link>();
        var places = new PlaceCounter(script);
        var reader = new Utf8JsonReader(script[Start.Length..].TrimEnd(";\r\n "u8));
        var (group, name, chapter, isFirst) = ("", "", "", false);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        (name, isFirst) = (reader.GetString() ?? "", false);
                        group = reader.CurrentDepth == 1 ? name : group;
                        break;
                    case JsonTokenType.StartArray:
                        isFirst = name == "sections"; // Each is an array: id, heading, text.
                        break;
                    case JsonTokenType.String when isFirst || (group, name) is ("chapters", "address") or ("terms", "id"):
                        var text = reader.GetString() ?? "";
                        chapter = name == "address" ? text : chapter;
                        places.MoveTo(Start.Length + (int)reader.TokenStartIndex);
                        links.Add(new Link(TargetOf(name, chapter, text), LinkKind.Navigation, places.Line, places.Column));
                        isFirst = false;
                        break;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new PageFacts(path, links) { Fault = ("what the search looks into is not JSON", places.Line, places.Column) };
        }

        return new PageFacts(path, links);
    }

    private static string TargetOf(string name, string chapter, string text) =>
        name == "id" ? Glossary + text : name == "address" || text.Length == 0 ? chapter : $"{chapter}#{text}";
}
