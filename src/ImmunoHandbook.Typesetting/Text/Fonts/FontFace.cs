using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// One OpenType face (.ttf or .otf). Distances in font units. Safe to use from several threads: the HarfBuzz font is
/// immutable, and the caches only ever go from empty to filled.
/// </summary>
public sealed class FontFace
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly ushort[]?[] _glyphPages = new ushort[]?[(0x10FFFF >> PageBits) + 1];
    private readonly ConcurrentDictionary<ShapingTraits, WordShaper> _shapers = new();
    private readonly byte[] _pinned;
    private readonly FontMetrics _metrics;
    private readonly ushort[] _advances;

    private FontFace(byte[] pinned, string fileName)
    {
        _pinned = pinned;
        FileName = fileName;
        var file = new OpenTypeFile(pinned, fileName);
        _metrics = FontMetrics.Read(file);
        IsCff = file.Has("CFF ") || file.Has("CFF2");
        RequireOutlines(file);
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(file.Required("maxp", 6)[4..]);
        _advances = ReadAdvances(file);
        PostScriptName = CleanName(_metrics.PostScriptName ?? Path.GetFileNameWithoutExtension(fileName));
        (HarfBuzzFace, HarfBuzzFont) = OpenInHarfBuzz(file);
    }

    /// <summary>Name of the file the face was read from, for messages.</summary>
    public string FileName { get; }

    /// <summary>Name 6 of the name table, reduced to the characters a PostScript name may have; else from the file's name.</summary>
    public string PostScriptName { get; }

    /// <summary>The whole font file.</summary>
    public ReadOnlyMemory<byte> Data => _pinned;

    public string FamilyName => _metrics.FamilyName ?? PostScriptName;

    public int UnitsPerEm => _metrics.UnitsPerEm;
    public int Ascender => _metrics.Ascender;

    /// <summary>Below the baseline, so usually negative.</summary>
    public int Descender => _metrics.Descender;

    public int LineGap => _metrics.LineGap;
    public int CapHeight => _metrics.CapHeight;
    public int XHeight => _metrics.XHeight;
    public FontBounds Bounds => _metrics.Bounds;

    /// <summary>Counter-clockwise degrees from the vertical; negative for fonts that lean right.</summary>
    public double ItalicAngle => _metrics.ItalicAngle;

    /// <summary>Outlines are cubic (table CFF or CFF2), not TrueType.</summary>
    public bool IsCff { get; }

    public bool IsFixedPitch => _metrics.IsFixedPitch;

    /// <summary>The font's licence bits (OS/2 fsType) allow no embedding, so it may not be put into a PDF.</summary>
    public bool ForbidsEmbedding => _metrics.ForbidsEmbedding;

    public int GlyphCount { get; }

    internal Face HarfBuzzFace { get; }

    internal Font HarfBuzzFont { get; }

    /// <summary>Reads a font file.</summary>
    /// <param name="data">The whole file; copied.</param>
    /// <param name="fileName">Name for messages.</param>
    /// <exception cref="FontFormatException">The data is not a usable font.</exception>
    public static FontFace Load(ReadOnlyMemory<byte> data, string fileName)
    {
        // HarfBuzz keeps pointing into the data, so it must never move.
        var pinned = GC.AllocateUninitializedArray<byte>(data.Length, pinned: true);
        data.Span.CopyTo(pinned);
        return new FontFace(pinned, fileName);
    }

    /// <summary>The glyph that shows a code point before any substitution; 0 if the font has none.</summary>
    public ushort NominalGlyph(int codePoint)
    {
        if ((uint)codePoint > 0x10FFFF)
        {
            return 0;
        }

        var page = Volatile.Read(ref _glyphPages[codePoint >> PageBits]) ?? FillPage(codePoint >> PageBits);
        return page[codePoint & (PageSize - 1)];
    }

    /// <summary>Horizontal advance of a glyph (table hmtx); 0 for a glyph the font does not have.</summary>
    public int AdvanceOf(ushort glyph) =>
        glyph >= GlyphCount ? 0 : _advances[Math.Min(glyph, _advances.Length - 1)];

    /// <summary>
    /// The font with only these glyphs and glyph 0, under their own numbers, without hints, names, character map and layout:
    /// what a PDF with Identity-H encoding needs.
    /// </summary>
    /// <exception cref="FontFormatException">The font's data does not allow it.</exception>
    public byte[] Subset(IEnumerable<ushort> glyphs) => FontSubset.ForPrint(this, glyphs);

    /// <summary>A complete smaller font for browsers: these characters with everything needed to shape them.</summary>
    /// <exception cref="FontFormatException">The font's data does not allow it.</exception>
    public byte[] SubsetForWeb(IEnumerable<int> codePoints) => FontSubset.ForWeb(this, codePoints);

    public override string ToString() => PostScriptName;

    /// <summary>Shaped words live as long as their face.</summary>
    internal WordShaper ShaperFor(in ShapingTraits traits) =>
        _shapers.TryGetValue(traits, out var shaper) ? shaper : _shapers.GetOrAdd(traits, new WordShaper(this, traits));

    private static void RequireOutlines(OpenTypeFile file)
    {
        if (!file.Has("CFF ") && !file.Has("CFF2") && !(file.Has("glyf") && file.Has("loca")))
        {
            throw file.Broken("it holds no outlines (bitmap and colour fonts cannot be printed)");
        }

        _ = file.Required("cmap", 4);
    }

    private ushort[] ReadAdvances(OpenTypeFile file)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(file.Required("hhea", 36)[34..]);
        if (count == 0 || count > GlyphCount)
        {
            throw file.Broken("its count of glyph widths is wrong");
        }

        var table = file.Required("hmtx", count * 4);
        var advances = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            advances[i] = BinaryPrimitives.ReadUInt16BigEndian(table[(i * 4)..]);
        }

        return advances;
    }

    private unsafe (Face Face, Font Font) OpenInHarfBuzz(OpenTypeFile file)
    {
        fixed (byte* start = _pinned)
        {
            using var blob = new Blob((nint)start, _pinned.Length, MemoryMode.ReadOnly);
            var face = new Face(blob, 0);
            if (face.GlyphCount != GlyphCount || face.UnitsPerEm != UnitsPerEm)
            {
                face.Dispose();
                throw file.Broken("its tables contradict each other");
            }

            var font = new Font(face);
            font.SetScale(UnitsPerEm, UnitsPerEm);
            font.SetFunctionsOpenType();
            face.MakeImmutable();
            HarfBuzz.MakeImmutable(font);
            return (face, font);
        }
    }

    private ushort[] FillPage(int number)
    {
        var page = new ushort[PageSize];
        var first = number << PageBits;
        for (var i = 0; i < PageSize; i++)
        {
            page[i] = HarfBuzzFont.TryGetNominalGlyph((uint)(first + i), out var glyph) && glyph < GlyphCount ? (ushort)glyph : (ushort)0;
        }

        Volatile.Write(ref _glyphPages[number], page);
        return page;
    }

    private static string CleanName(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is > ' ' and < '\x7F' and not ('[' or ']' or '(' or ')' or '{' or '}' or '<' or '>' or '/' or '%'))
            {
                clean.Append(c);
            }
        }

        return clean.Length == 0 ? "Font" : clean.ToString();
    }
}
