namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A stream object: dictionary entries without the brackets, and its bytes before compression.</summary>
internal sealed record PdfStream(int Id, ReadOnlyMemory<byte> Entries, ReadOnlyMemory<byte> Data, bool Compress);

/// <summary>Where the text of a plain object stands among the bodies.</summary>
internal readonly record struct PdfBody(int Id, int Start, int Length);

/// <summary>The numbered objects of a file, gathered until <see cref="PdfAssembly"/> lays them out.</summary>
internal sealed class PdfFile
{
    private readonly ByteBuilder _bodies = new(1 << 16);
    private readonly List<PdfBody> _plain = [];
    private readonly List<PdfStream> _streams = [];
    private int _open;
    private int _openStart;

    /// <summary>One more than the highest number in use; object 0 heads the free list.</summary>
    public int Count { get; private set; } = 1;

    public IReadOnlyList<PdfStream> Streams => _streams;

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

    /// <summary>The plain objects and the bytes they stand in. Ends the collecting.</summary>
    public (IReadOnlyList<PdfBody> Objects, ReadOnlyMemory<byte> Bytes) Bodies()
    {
        CloseBody();
        return (_plain, _bodies.WrittenMemory);
    }

    private void CloseBody()
    {
        if (_open != 0)
        {
            _plain.Add(new PdfBody(_open, _openStart, _bodies.Length - _openStart));
            _open = 0;
        }
    }
}
