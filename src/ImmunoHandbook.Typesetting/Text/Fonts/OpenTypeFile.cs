using System.Buffers.Binary;
using System.Text;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// The table directory of an OpenType file (OpenType 1.9, "Organization of an OpenType Font"), with every table checked
/// to lie inside the file, so that what reads them needs no further care.
/// </summary>
internal sealed class OpenTypeFile
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly byte[] _data;
    private readonly string _name;
    private readonly int _start;
    private readonly Dictionary<string, Range> _tables = new(StringComparer.Ordinal);

    /// <param name="data">The whole file; kept, not copied.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="start">Where its directory stands: not at the head of the file where that is a collection.</param>
    public OpenTypeFile(byte[] data, string name, int start = 0)
    {
        (_data, _name, _start) = (data, name, start);
        if (data.Length - start < HeaderLength)
        {
            throw Broken("it is too short");
        }

        RequireOutlineFont();
        var count = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(start + 4));
        if (HeaderLength + (count * RecordLength) > data.Length - start)
        {
            throw Broken("its list of tables is cut off");
        }

        for (var i = 0; i < count; i++)
        {
            AddTable(data.AsSpan(start + HeaderLength + (i * RecordLength), RecordLength));
        }
    }

    /// <summary>First word of the directory: the kind of outlines.</summary>
    public uint Version => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(_start));

    public IEnumerable<string> Tags => _tables.Keys;

    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>The table, or an empty span where the font has none.</summary>
    public ReadOnlySpan<byte> Optional(string tag) =>
        _tables.TryGetValue(tag, out var range) ? _data.AsSpan(range) : [];

    /// <summary>The table, which must be there and have at least the given length.</summary>
    public ReadOnlySpan<byte> Required(string tag, int length)
    {
        var table = Optional(tag);
        return table.Length >= length
            ? table
            : throw Broken(Has(tag) ? $"its table '{tag}' is cut off" : $"it has no table '{tag}'");
    }

    public FontFormatException Broken(string reason) => new($"The font file '{_name}' cannot be used: {reason}.");

    private void RequireOutlineFont()
    {
        var mark = _data.AsSpan(_start, 4);
        if (Version is FontTables.TrueType || mark.SequenceEqual("OTTO"u8) || mark.SequenceEqual("true"u8))
        {
            return;
        }

        throw Encoding.ASCII.GetString(mark) switch
        {
            "ttcf" => Broken("it is a collection of fonts, and none of them was named"),
            "wOFF" or "wOF2" => Broken("it is a compressed web font; give the .ttf or .otf file it was made from"),
            _ => Broken("it is not an OpenType or TrueType font"),
        };
    }

    private void AddTable(ReadOnlySpan<byte> record)
    {
        var tag = Encoding.Latin1.GetString(record[..4]);
        long offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
        long length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
        if (offset + length > _data.Length)
        {
            throw Broken($"its table '{tag}' is cut off");
        }

        _tables[tag] = (int)offset..(int)(offset + length);
    }
}
