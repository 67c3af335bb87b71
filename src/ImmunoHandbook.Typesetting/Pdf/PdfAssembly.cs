using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Lays objects out as a file: stream objects, then all others packed into object streams, then the cross-reference
/// stream (ISO 32000-1, 7.5.7 and 7.5.8). The file's identifier is the hash of everything before it.
/// </summary>
internal sealed class PdfAssembly
{
    private const int ObjectsPerStream = 200;
    private const int EntrySize = 7;

    private readonly PdfFile _file;
    private readonly ByteBuilder _out = new(1 << 20);
    private readonly byte[] _entries;

    private PdfAssembly(PdfFile file)
    {
        _file = file;
        _entries = new byte[file.Count * EntrySize];
    }

    public static ByteBuilder Assemble(PdfFile file, int catalog, int info)
    {
        PackObjects(file);
        var crossReference = file.Reserve();
        var assembly = new PdfAssembly(file);
        assembly.WriteStreams();
        assembly.NotePackedObjects();
        assembly.WriteCrossReference(crossReference, catalog, info);
        return assembly._out;
    }

    /// <summary>Adds the object streams to the file's streams, so that they are compressed along with the others.</summary>
    private static void PackObjects(PdfFile file)
    {
        var (objects, bytes) = file.Bodies();
        for (var first = 0; first < objects.Count; first += ObjectsPerStream)
        {
            var count = Math.Min(ObjectsPerStream, objects.Count - first);
            var head = new ByteBuilder(count * 12);
            var body = new ByteBuilder(1 << 14);
            for (var i = first; i < first + count; i++)
            {
                head.Integer(objects[i].Id).Add((byte)' ').Integer(body.Length).Add((byte)' ');
                body.Add(bytes.Span.Slice(objects[i].Start, objects[i].Length)).Add((byte)'\n');
            }

            var headLength = head.Length;
            var entries = new ByteBuilder().Add("/Type/ObjStm/N "u8).Integer(count).Add("/First "u8).Integer(headLength);
            file.DefineStream(file.Reserve(), entries.Written, head.Add(body.Written).WrittenMemory);
        }
    }

    private void WriteStreams()
    {
        // The comment of bytes above 127 tells transfer programs that the file is binary (7.5.2).
        _out.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var data = Flate.CompressAll(_file.Streams);
        for (var i = 0; i < data.Length; i++)
        {
            WriteStream(_file.Streams[i], data[i].Span);
        }
    }

    private void WriteStream(PdfStream stream, ReadOnlySpan<byte> data)
    {
        SetEntry(stream.Id, 1, _out.Length, 0);
        _out.Integer(stream.Id).Add(" 0 obj\n<<"u8).Add(stream.Entries.Span);
        if (stream.Compress)
        {
            _out.Add("/Filter/FlateDecode"u8);
        }

        _out.Add("/Length "u8).Integer(data.Length).Add(">>\nstream\n"u8).Add(data).Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>The object streams stand last among the streams, in the order of the objects they hold.</summary>
    private void NotePackedObjects()
    {
        var (objects, _) = _file.Bodies();
        var holders = (objects.Count + ObjectsPerStream - 1) / ObjectsPerStream;
        var firstHolder = _file.Streams.Count - holders;
        for (var i = 0; i < objects.Count; i++)
        {
            var (holder, index) = Math.DivRem(i, ObjectsPerStream);
            SetEntry(objects[i].Id, 2, _file.Streams[firstHolder + holder].Id, index);
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
        WriteStream(new PdfStream(id, entries.WrittenMemory, _entries, true), Flate.Compress(_entries).Span);
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
