namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>An element of a drawing with the line it starts on, or a piece of text (then <see cref="Text"/> is set).</summary>
internal sealed class SvgElement(string name, int line)
{
    /// <summary>Local name; empty for text.</summary>
    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>Characters of a text piece, or null.</summary>
    public string? Text { get; init; }

    /// <summary>By local name; of <c>href</c> and <c>xlink:href</c> the first counts.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<SvgElement> Children { get; } = [];

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public string? Id => this["id"];

    /// <summary>All text inside, with runs of white space as single spaces.</summary>
    public string AllText()
    {
        var parts = Children.Select(child => child.Text ?? child.AllText());
        return string.Join(' ', string.Concat(parts).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
