namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>The way from content and annotations back to the structure (ISO 32000-1, 14.7.4.4): a value for each key.</summary>
internal sealed class ParentTree
{
    private readonly List<ReadOnlyMemory<byte>> _values = [];

    /// <summary>Takes the next key; its value follows.</summary>
    public int TakeKey()
    {
        _values.Add(default);
        return _values.Count - 1;
    }

    /// <summary>The element that an annotation belongs to.</summary>
    public void Set(int key, int element) => _values[key] = new ByteBuilder(16).Reference(element).WrittenMemory;

    /// <summary>The elements that own a page's marked content sequences, by their numbers.</summary>
    public void Set(int key, IReadOnlyList<int> elements)
    {
        var value = new ByteBuilder(16 + (elements.Count * 8)).Add((byte)'[');
        foreach (var element in elements)
        {
            value.Reference(element).Add((byte)' ');
        }

        _values[key] = value.Add((byte)']').WrittenMemory;
    }

    public IReadOnlyList<PdfTreeEntry> Entries() =>
        [.. _values.Select((value, key) => new PdfTreeEntry(new ByteBuilder(8).Integer(key).WrittenMemory, value))];
}
