using System.Buffers.Binary;
using System.Globalization;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Takes single fonts out of a collection (OpenType 1.9, "Font Collections": .ttc and .otc files).</summary>
public sealed class FontCollection
{
    private const int HeaderLength = 12;

    /// <summary>The largest collections in use hold some seventy fonts.</summary>
    private const int MostFonts = 256;

    private static readonly int[] s_nameKinds = [FontNames.Full, FontNames.Family, FontNames.TypographicFamily, FontNames.PostScript];

    private readonly OpenTypeFile[] _fonts;

    /// <param name="data">The whole file; kept, not copied.</param>
    /// <param name="fileName">Name for messages.</param>
    /// <exception cref="FontFormatException">The file is no sound collection.</exception>
    public FontCollection(byte[] data, string fileName)
    {
        if (!IsCollection(data) || data.Length < HeaderLength)
        {
            throw new FontFormatException($"The font file '{fileName}' cannot be used: it is no collection of fonts.");
        }

        var count = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(8));
        if (count is 0 or > MostFonts || HeaderLength + (count * 4) > data.Length)
        {
            throw new FontFormatException($"The font file '{fileName}' cannot be used: its list of fonts is damaged.");
        }

        _fonts = new OpenTypeFile[count];
        for (var i = 0; i < _fonts.Length; i++)
        {
            var start = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(HeaderLength + (i * 4)));
            _fonts[i] = new OpenTypeFile(data, fileName, (int)Math.Min(start, (uint)data.Length));
        }
    }

    public int Count => _fonts.Length;

    /// <summary>Full names in the order of the file, as <see cref="Find"/> takes them.</summary>
    public IEnumerable<string> Names => _fonts.Select((font, i) =>
        FontNames.Read(font, FontNames.Full) ?? FontNames.Read(font, FontNames.Family) ?? i.ToString(CultureInfo.InvariantCulture));

    public static bool IsCollection(ReadOnlySpan<byte> data) => data.StartsWith("ttcf"u8);

    /// <summary>The font of that name (full, family or PostScript) or number, counted from 0; -1 where there is none.</summary>
    /// <param name="isBold">Which one of a family is meant, where its name alone leaves it open.</param>
    public int Find(string name, bool isBold)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number < _fonts.Length ? number : -1;
        }

        var named = Enumerable.Range(0, _fonts.Length).Where(i => IsCalled(_fonts[i], name)).ToList();
        var fitting = named.FindIndex(i => IsBold(_fonts[i]) == isBold);
        return fitting >= 0 ? named[fitting] : named.Count > 0 ? named[0] : -1;
    }

    /// <summary>One font as a file of its own.</summary>
    public byte[] Extract(int index)
    {
        const string signature = "DSIG"; // of the whole collection, so it is wrong here
        var font = _fonts[index];
        return FontTables.Assemble(
            font.Version,
            [.. font.Tags.Where(tag => tag != signature).Order(StringComparer.Ordinal).Select(tag => (tag, font.Optional(tag).ToArray()))]);
    }

    private static bool IsCalled(OpenTypeFile font, string name) =>
        s_nameKinds.Any(kind => string.Equals(FontNames.Read(font, kind), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Bit 0 of macStyle (table head).</summary>
    private static bool IsBold(OpenTypeFile font) => (font.Required("head", 54)[45] & 1) != 0;
}
