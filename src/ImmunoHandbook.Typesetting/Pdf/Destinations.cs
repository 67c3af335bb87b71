using System.Text;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Named destinations (ISO 32000-1, 12.3.2.3). Names are bytes: UTF-8 here.</summary>
internal sealed class Destinations
{
    private readonly Dictionary<string, byte[]> _places = new(StringComparer.Ordinal);

    public bool IsEmpty => _places.Count == 0;

    /// <summary>The first place with a name has it.</summary>
    /// <param name="at">In the page's own space, y upwards.</param>
    public void Add(string name, int page, Point at) => _places.TryAdd(name, Explicit(page, at));

    public bool Contains(string name) => _places.ContainsKey(name);

    /// <summary>A page and the height that comes to the top of the window; the zoom stays as it is.</summary>
    public static byte[] Explicit(int page, Point at) =>
        new ByteBuilder(40).Add((byte)'[').Reference(page).Add("/XYZ null "u8).Number(at.Y).Add(" null]"u8).ToArray();

    public static void WriteName(ByteBuilder to, string name) => to.Literal(Encoding.UTF8.GetBytes(name));

    /// <summary>Writes the name tree; returns the number of its root.</summary>
    public int Write(PdfFile file)
    {
        var sorted = _places.Select(p => (Name: Encoding.UTF8.GetBytes(p.Key), Place: p.Value)).ToArray();
        Array.Sort(sorted, static (a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name));
        return PdfTree.Write(file, "/Names"u8,
        [
            .. sorted.Select(p => new PdfTreeEntry(new ByteBuilder(p.Name.Length + 2).Literal(p.Name).WrittenMemory, p.Place)),
        ]);
    }
}
