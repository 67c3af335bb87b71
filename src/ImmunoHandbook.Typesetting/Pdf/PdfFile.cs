namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// The numbered objects of a file, gathered until <see cref="PdfAssembly"/> lays them out: streams, and plain objects packed
/// into object streams (ISO 32000-1, 7.5.7) as soon as one is full.
/// </summary>
internal sealed class PdfFile
{
    public const int ObjectsPerStream = 200;

    private readonly CompressedStreams _streams = new();
    private readonly CompressedStreams _packed = new();
    private readonly List<int> _plain = [];

    /// <summary>Numbers and places of the objects of the next object stream, and the objects.</summary>
    private readonly ByteBuilder _head = new(ObjectsPerStream * 12);

    private readonly ByteBuilder _bodies = new(1 << 14);
    private int _open;
    private int _openStart;

    /// <summary>One more than the highest number in use; object 0 heads the free list.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Numbers of the plain objects, in the order in which they are packed.</summary>
    public IReadOnlyList<int> PlainObjects => _plain;

    public int Reserve() => Count++;

    /// <summary>Starts the value of a reserved object, which reaches up to the next call.</summary>
    public ByteBuilder Define(int id)
    {
        CloseBody();
        _open = id;
        _openStart = _bodies.Length;
        return _bodies;
    }

    public void DefineStream(int id, ReadOnlySpan<byte> entries, ReadOnlyMemory<byte> data, bool compress = true) =>
        _streams.Add(new PdfStream(id, entries.ToArray(), data, compress));

    /// <summary>All streams, the object streams last in the order of what they hold. Ends the collecting.</summary>
    public IReadOnlyList<PdfStream> Finish()
    {
        CloseBody();
        Pack();
        return [.. _streams.Finish(), .. _packed.Finish().Select(stream => stream with { Id = Reserve() })];
    }

    private void CloseBody()
    {
        if (_open == 0)
        {
            return;
        }

        _head.Integer(_open).Add((byte)' ').Integer(_openStart).Add((byte)' ');
        _bodies.Add((byte)'\n');
        _plain.Add(_open);
        _open = 0;
        if (_plain.Count % ObjectsPerStream == 0)
        {
            Pack();
        }
    }

    private void Pack()
    {
        if (_head.Length == 0)
        {
            return;
        }

        var count = ((_plain.Count - 1) % ObjectsPerStream) + 1;
        var entries = new ByteBuilder(64).Add("/Type/ObjStm/N "u8).Integer(count).Add("/First "u8).Integer(_head.Length);
        var data = new ByteBuilder(_head.Length + _bodies.Length).Add(_head.Written).Add(_bodies.Written);
        _packed.Add(new PdfStream(0, entries.WrittenMemory, data.WrittenMemory, Compress: true));
        _head.Clear();
        _bodies.Clear();
    }
}
