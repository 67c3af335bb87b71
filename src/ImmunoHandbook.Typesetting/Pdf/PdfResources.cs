namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>What the content of one page or form refers to by name (ISO 32000-1, 7.8.3).</summary>
internal sealed class PdfResources(PdfParts parts)
{
    private readonly SortedDictionary<int, int> _fonts = [];
    private readonly SortedDictionary<int, int> _states = [];
    private readonly SortedDictionary<int, int> _objects = [];
    private readonly SortedDictionary<int, int> _shadings = [];

    /// <summary>Colours are mixed somewhere, so that the page has to name the space they are mixed in.</summary>
    public bool HasTransparency { get; set; }

    public void UseFont(PdfFont font) => _fonts[font.Index] = font.Id;

    /// <summary>The number of a graphics state with this opacity.</summary>
    public int UseOpacity(double opacity)
    {
        HasTransparency |= opacity < 1;
        return Use(_states, parts.Opacities.IdOf(opacity));
    }

    /// <summary>Makes an image or a form known; its name is <c>/X</c> and its object number.</summary>
    public int UseObject(int id) => Use(_objects, id);

    public int UseShading(int id) => Use(_shadings, id);

    public void Write(ByteBuilder body)
    {
        body.Add("/Resources<<"u8);
        WriteNames(body, "/Font"u8, "/F"u8, _fonts);
        WriteNames(body, "/ExtGState"u8, "/G"u8, _states);
        WriteNames(body, "/XObject"u8, "/X"u8, _objects);
        WriteNames(body, "/Shading"u8, "/S"u8, _shadings);
        body.Add(">>"u8);
    }

    private static int Use(SortedDictionary<int, int> names, int id)
    {
        names[id] = id;
        return id;
    }

    private static void WriteNames(
        ByteBuilder body, ReadOnlySpan<byte> category, ReadOnlySpan<byte> prefix, SortedDictionary<int, int> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        body.Add(category).Add("<<"u8);
        foreach (var (name, id) in names)
        {
            body.Add(prefix).Integer(name).Add((byte)' ').Reference(id);
        }

        body.Add(">>"u8);
    }
}
