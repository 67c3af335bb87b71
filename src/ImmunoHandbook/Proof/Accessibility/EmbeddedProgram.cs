using System.Buffers.Binary;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>What the proof needs to know of an embedded TrueType or OpenType program (ISO/IEC 14496-22).</summary>
internal sealed class EmbeddedProgram
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly int _longMetrics;

    private EmbeddedProgram(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < Short(4) && 12 + (16 * i) + 16 <= bytes.Length; i++)
        {
            var record = 12 + (16 * i);
            var (start, length) = (Long(record + 8), Long(record + 12));
            if (start >= 0 && length >= 0 && start <= bytes.Length - length)
            {
                _tables[System.Text.Encoding.ASCII.GetString(bytes, record, 4)] = (start, length);
            }
        }

        UnitsPerEm = Table("head") is { Length: >= 20 } head ? Short(head.Start + 18) : 0;
        GlyphCount = Table("maxp") is { Length: >= 6 } maxp ? Short(maxp.Start + 4) : 0;
        _longMetrics = Table("hhea") is { Length: >= 36 } hhea ? Short(hhea.Start + 34) : 0;
    }

    public int GlyphCount { get; }

    public int UnitsPerEm { get; }

    /// <summary>Null for bytes that are no such program.</summary>
    public static EmbeddedProgram? Read(byte[] bytes) =>
        bytes.Length > 12 && new EmbeddedProgram(bytes) is { GlyphCount: > 0, UnitsPerEm: > 0 } program ? program : null;

    /// <summary>Advance of a glyph in thousandths of the size, or null where the program has none.</summary>
    public double? WidthOf(int glyph)
    {
        if (_longMetrics == 0 || Table("hmtx") is not { Length: > 0 } metrics)
        {
            return null;
        }

        var at = metrics.Start + (4 * Math.Min(glyph, _longMetrics - 1));
        return at + 2 <= metrics.Start + metrics.Length ? Short(at) * 1000.0 / UnitsPerEm : null;
    }

    /// <summary>Platform and encoding of each map from characters to glyphs.</summary>
    public IReadOnlyList<(int Platform, int Encoding)> Maps()
    {
        if (Table("cmap") is not { Length: >= 4 } cmap)
        {
            return [];
        }

        var maps = new List<(int Platform, int Encoding)>();
        for (var i = 0; i < Short(cmap.Start + 2) && 4 + (8 * i) + 8 <= cmap.Length; i++)
        {
            maps.Add((Short(cmap.Start + 4 + (8 * i)), Short(cmap.Start + 6 + (8 * i))));
        }

        return maps;
    }

    private (int Start, int Length)? Table(string tag) => _tables.TryGetValue(tag, out var table) ? table : null;

    private int Short(int at) => at + 2 <= _bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at)) : 0;

    private int Long(int at) => at + 4 <= _bytes.Length ? BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at)) : 0;
}
