using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Lays objects out as a file: stream objects, then the object streams, then the cross-reference stream (ISO 32000-1,
/// 7.5.8). The file's identifier is the hash of everything before it.
/// </summary>
internal sealed class PdfAssembly
{
    private const int EntrySize = 7;

    /// <summary>Room around a stream for its number, length and keywords.</summary>
    private const int StreamFrame = 100;

    private readonly PdfFile _file;
    private readonly IReadOnlyList<PdfStream> _streams;
    private readonly ByteBuilder _out;
    private readonly byte[] _entries;

    private PdfAssembly(PdfFile file, IReadOnlyList<PdfStream> streams)
    {
        (_file, _streams) = (file, streams);
        _entries = new byte[file.Count * EntrySize];
        _out = new ByteBuilder(_entries.Length + streams.Sum(s => s.Entries.Length + s.Data.Length + StreamFrame));
    }

    public static ByteBuilder Assemble(PdfFile file, int catalog, int info)
    {
        var streams = file.Finish();
        var crossReference = file.Reserve();
        var assembly = new PdfAssembly(file, streams);
        assembly.WriteStreams();
        assembly.NotePackedObjects();
        assembly.WriteCrossReference(crossReference, catalog, info);
        return assembly._out;
    }

    private void WriteStreams()
    {
        // The comment of bytes above 127 tells transfer programs that the file is binary (7.5.2).
        _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        foreach (var stream in _streams)
        {
            WriteStream(stream);
        }
    }

    private void WriteStream(PdfStream stream)
    {
        SetEntry(stream.Id, 1, _out.Length, 0);
        _out.Integer(stream.Id).Add(" 0 obj\n<<"u8).Add(stream.Entries.Span);
        if (stream.Compress)
        {
            _out.Add("/Filter/FlateDecode"u8);
        }

        _out.Add("/Length "u8).Integer(stream.Data.Length).Add(">>\nstream\n"u8).Add(stream.Data.Span).Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>The object streams stand last among the streams, in the order of the objects they hold.</summary>
    private void NotePackedObjects()
    {
        var objects = _file.PlainObjects;
        var holders = (objects.Count + PdfFile.ObjectsPerStream - 1) / PdfFile.ObjectsPerStream;
        var firstHolder = _streams.Count - holders;
        for (var i = 0; i < objects.Count; i++)
        {
            var (holder, index) = Math.DivRem(i, PdfFile.ObjectsPerStream);
            SetEntry(objects[i], 2, _streams[firstHolder + holder].Id, index);
        }
    }

    private void WriteCrossReference(int id, int catalog, int info)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_out.Written).AsSpan(0, 16));
        var start = _out.Length;
        SetEntry(0, 0, 0, 65535);
        SetEntry(id, 1, start, 0);
        var entries = new ByteBuilder().Add("/Type/XRef/Size "u8).Integer(_file.Count).Add("/W[1 4 2]/Root "u8)
            .Reference(catalog).Add("/Info "u8).Reference(info)
            .Add("/ID[<"u8).Utf8(identifier).Add("><"u8).Utf8(identifier).Add(">]"u8);
        WriteStream(new PdfStream(id, entries.WrittenMemory, Flate.Compress(_entries), Compress: true));
        _out.Add("startxref\n"u8).Integer(start).Add("\n%%EOF\n"u8);
    }

    private void SetEntry(int id, byte type, int second, int third)
    {
        var entry = _entries.AsSpan(id * EntrySize, EntrySize);
        entry[0] = type;
        BinaryPrimitives.WriteInt32BigEndian(entry[1..], second);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)third);
    }
}
