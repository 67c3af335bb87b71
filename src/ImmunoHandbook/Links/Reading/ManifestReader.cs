using System.Text.Json;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Addresses in a web manifest (Web Application Manifest): where it starts, its icons, screenshots and shortcuts.</summary>
internal static class ManifestReader
{
    private static readonly HashSet<string> s_pages = new(StringComparer.Ordinal) { "start_url", "url", "action" };

    public static PageFacts Read(string path, ReadOnlySpan<byte> json)
    {
        var links = new List<Link>();
        var places = new PlaceCounter(json);
        var reader = new Utf8JsonReader(json);

        // Names of the members that are open: an icon's src counts, a src elsewhere is another vendor's.
        var open = new Stack<string>();
        var name = "";
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString() ?? "";
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(name);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        name = open.Pop();
                        break;
                    case JsonTokenType.String when KindOf(name, open) is { } kind:
                        places.MoveTo((int)reader.TokenStartIndex);
                        links.Add(new Link(reader.GetString() ?? "", kind, places.Line, places.Column));
                        break;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Text with half a surrogate pair is an InvalidOperationException of the reader.
            places.MoveTo((int)Math.Min(reader.BytesConsumed, json.Length));
            return new PageFacts(path, links) { Fault = ("it is not JSON", places.Line, places.Column) };
        }

        return new PageFacts(path, links);
    }

    private static LinkKind? KindOf(string name, Stack<string> open)
    {
        var parent = open.TryPeek(out var top) ? top : "";
        return name == "src" && open.Any(n => n is "icons" or "screenshots") ? LinkKind.Resource
            : s_pages.Contains(name) && parent is "" or "shortcuts" or "share_target" or "file_handlers" or "related_applications" ? LinkKind.Navigation
            : null;
    }
}
