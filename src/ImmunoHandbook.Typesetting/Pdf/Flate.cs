using System.IO.Compression;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>FlateDecode (ISO 32000-1, 7.4.4).</summary>
internal static class Flate
{
    /// <summary>Compresses many independent pieces on all processors; the result does not depend on their number.</summary>
    public static ReadOnlyMemory<byte>[] CompressAll(IReadOnlyList<PdfStream> streams)
    {
        var results = new ReadOnlyMemory<byte>[streams.Count];
        Parallel.For(0, streams.Count, i =>
            results[i] = streams[i].Compress ? Compress(streams[i].Data) : streams[i].Data);
        return results;
    }

    public static ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> data)
    {
        using var target = new MemoryStream((data.Length / 3) + 64);
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data.Span);
        }

        // No slack: the pages of a book stay as they are here until the file is put together.
        return target.ToArray();
    }
}
