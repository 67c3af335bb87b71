namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A stream object: dictionary entries without the brackets, and its bytes.</summary>
internal sealed record PdfStream(int Id, ReadOnlyMemory<byte> Entries, ReadOnlyMemory<byte> Data, bool Compress);

/// <summary>
/// Streams in the order in which they come, compressed a batch at a time on all processors: what a large book draws is
/// never in memory as a whole, and nothing depends on where a batch ends.
/// </summary>
internal sealed class CompressedStreams
{
    private const int Batch = 64;

    /// <summary>Bytes after which a batch ends early: those of one picture can be as many as those of a thousand pages.</summary>
    private const long BatchBytes = 32 << 20;

    private readonly List<PdfStream> _all = [];
    private int _compressed;
    private long _bytes;

    public void Add(PdfStream stream)
    {
        _all.Add(stream);
        _bytes += stream.Data.Length;
        if (_all.Count - _compressed == Batch || _bytes > BatchBytes)
        {
            Compress();
        }
    }

    /// <summary>All streams with their bytes as they stand in the file.</summary>
    public IReadOnlyList<PdfStream> Finish()
    {
        Compress();
        return _all;
    }

    private void Compress()
    {
        var data = Flate.CompressAll(_all[_compressed..]);
        foreach (var bytes in data)
        {
            _all[_compressed] = _all[_compressed] with { Data = bytes };
            _compressed++;
        }

        _bytes = 0;
    }
}
