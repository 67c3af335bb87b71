using System.Buffers.Binary;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Adds composite glyphs (OpenType 1.9, table glyf) to a TrueType font that was cut down for print. The glyph tables are
/// written anew in full; other tables of such a font are of no use in a PDF.
/// </summary>
internal sealed class ComposedFont
{
    private const int WordsAreOffsets = 0x0003;
    private const int MoreComponents = 0x0020;

    private readonly OpenTypeFile _font;
    private readonly int _oldCount;
    private readonly int _newCount;
    private readonly ByteBuilder _outlines;
    private readonly byte[] _metrics;
    private readonly byte[] _locations;

    private ComposedFont(byte[] program, string name, int newCount)
    {
        _font = new OpenTypeFile(program, name);
        _oldCount = BinaryPrimitives.ReadUInt16BigEndian(_font.Required("maxp", 32)[4..]);
        _newCount = newCount;
        _outlines = new ByteBuilder(_font.Required("glyf", 0).Length + 4096).Add(_font.Required("glyf", 0));
        _metrics = new byte[newCount * 4];
        _locations = new byte[(newCount + 1) * 4];
    }

    /// <param name="program">The font with all components.</param>
    /// <param name="name">For messages.</param>
    /// <param name="composed">Ascending and without gaps, above all glyph numbers of the font.</param>
    public static byte[] Add(byte[] program, string name, IReadOnlyList<ComposedGlyph> composed)
    {
        var font = new ComposedFont(program, name, composed[^1].Id + 1);
        font.CopyMetrics();
        font.CopyLocations(composed[0].Id);
        foreach (var glyph in composed)
        {
            font.AddGlyph(glyph);
        }

        return font.Assemble();
    }

    private void CopyMetrics()
    {
        var full = BinaryPrimitives.ReadUInt16BigEndian(_font.Required("hhea", 36)[34..]);
        var table = _font.Required("hmtx", (full * 4) + ((_oldCount - full) * 2));
        table[..(full * 4)].CopyTo(_metrics);
        var bearings = table[(full * 4)..];
        for (var i = full; i < _oldCount; i++)
        {
            table.Slice((full - 1) * 4, 2).CopyTo(_metrics.AsSpan(i * 4));
            bearings.Slice((i - full) * 2, 2).CopyTo(_metrics.AsSpan((i * 4) + 2));
        }
    }

    /// <summary>Offsets in their long form; glyphs between the font's and ours are empty.</summary>
    private void CopyLocations(int firstNew)
    {
        for (var i = 0; i <= firstNew; i++)
        {
            SetLocation(i, i <= _oldCount ? OldLocation(i) : _outlines.Length);
        }
    }

    private int OldLocation(int glyph)
    {
        var isLong = BinaryPrimitives.ReadInt16BigEndian(_font.Required("head", 54)[50..]) != 0;
        var table = _font.Required("loca", (_oldCount + 1) * (isLong ? 4 : 2));
        return isLong
            ? BinaryPrimitives.ReadInt32BigEndian(table[(glyph * 4)..])
            : BinaryPrimitives.ReadUInt16BigEndian(table[(glyph * 2)..]) * 2;
    }

    private void AddGlyph(ComposedGlyph glyph)
    {
        while (_outlines.Length % 4 != 0)
        {
            _outlines.Add(0);
        }

        SetLocation(glyph.Id, _outlines.Length);
        var drawn = glyph.Components.Where(c => !BoxOf(c.Glyph).IsEmpty).ToArray();
        var left = 0;
        if (drawn.Length > 0)
        {
            left = WriteHeader(drawn);
            for (var i = 0; i < drawn.Length; i++)
            {
                Word(WordsAreOffsets | (i < drawn.Length - 1 ? MoreComponents : 0));
                Word(drawn[i].Glyph);
                Word(drawn[i].X);
                Word(drawn[i].Y);
            }
        }

        SetLocation(glyph.Id + 1, _outlines.Length);
        BinaryPrimitives.WriteUInt16BigEndian(_metrics.AsSpan(glyph.Id * 4), (ushort)Math.Clamp(glyph.Width, 0, ushort.MaxValue));
        BinaryPrimitives.WriteInt16BigEndian(_metrics.AsSpan((glyph.Id * 4) + 2), (short)left);
    }

    /// <summary>The box around all components; returns its left edge.</summary>
    private int WriteHeader(GlyphComponent[] drawn)
    {
        int left = int.MaxValue, low = int.MaxValue, right = int.MinValue, high = int.MinValue;
        foreach (var component in drawn)
        {
            var box = BoxOf(component.Glyph);
            left = Math.Min(left, BinaryPrimitives.ReadInt16BigEndian(box) + component.X);
            low = Math.Min(low, BinaryPrimitives.ReadInt16BigEndian(box[2..]) + component.Y);
            right = Math.Max(right, BinaryPrimitives.ReadInt16BigEndian(box[4..]) + component.X);
            high = Math.Max(high, BinaryPrimitives.ReadInt16BigEndian(box[6..]) + component.Y);
        }

        Word(-1);
        Word(left);
        Word(low);
        Word(right);
        Word(high);
        return left;
    }

    /// <summary>Four words of the glyph's header, or nothing for a glyph without outline.</summary>
    private ReadOnlySpan<byte> BoxOf(ushort glyph)
    {
        if (glyph >= _oldCount || OldLocation(glyph + 1) - OldLocation(glyph) < 10)
        {
            return [];
        }

        return _outlines.Written.Slice(OldLocation(glyph) + 2, 8);
    }

    private void Word(int value) => _outlines.Add((byte)(value >> 8)).Add((byte)value);

    private void SetLocation(int glyph, int offset) =>
        BinaryPrimitives.WriteInt32BigEndian(_locations.AsSpan(glyph * 4), offset);

    private byte[] Assemble()
    {
        var head = _font.Required("head", 54).ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = _font.Required("hhea", 36).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_newCount);
        return FontTables.Assemble(FontTables.TrueType,
        [
            ("glyf", _outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", _metrics), ("loca", _locations),
            ("maxp", Limits()),
        ]);
    }

    /// <summary>Ours may hold glyphs that are composites themselves, so every limit on composites grows with them.</summary>
    private byte[] Limits()
    {
        var maxp = _font.Required("maxp", 32).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_newCount);
        Raise(maxp, 10, Math.Max(Read(maxp, 6), Read(maxp, 10)) * 8);
        Raise(maxp, 12, Math.Max(Read(maxp, 8), Read(maxp, 12)) * 8);
        Raise(maxp, 28, Math.Max(Read(maxp, 28), 8));
        Raise(maxp, 30, Read(maxp, 30) + 1);
        return maxp;
    }

    private static int Read(byte[] table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(at));

    private static void Raise(byte[] table, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)Math.Min(value, ushort.MaxValue));
}
