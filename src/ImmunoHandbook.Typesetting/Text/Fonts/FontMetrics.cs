using static System.Buffers.Binary.BinaryPrimitives;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>The box around all glyphs of a face, in font units.</summary>
public readonly record struct FontBounds(short XMin, short YMin, short XMax, short YMax);

/// <summary>What the metrics tables of a font say (OpenType 1.9: head, hhea, OS/2, post, name). Distances in font units.</summary>
internal sealed record FontMetrics(int UnitsPerEm, FontBounds Bounds)
{
    public short Ascender { get; private init; }
    public short Descender { get; private init; }
    public short LineGap { get; private init; }
    public short CapHeight { get; private init; }
    public short XHeight { get; private init; }
    public double ItalicAngle { get; private init; }
    public bool IsFixedPitch { get; private init; }
    public bool ForbidsEmbedding { get; private init; }
    public string? PostScriptName { get; private init; }
    public string? FamilyName { get; private init; }

    public static FontMetrics Read(OpenTypeFile file)
    {
        var head = file.Required("head", 54);
        var unitsPerEm = ReadUInt16BigEndian(head[18..]);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw file.Broken($"it has {unitsPerEm} units per em, where 16 to 16384 are allowed");
        }

        var hhea = file.Required("hhea", 36);
        var os2 = file.Optional("OS/2");
        var post = file.Optional("post");
        var bounds = new FontBounds(
            ReadInt16BigEndian(head[36..]), ReadInt16BigEndian(head[38..]),
            ReadInt16BigEndian(head[40..]), ReadInt16BigEndian(head[42..]));
        return new FontMetrics(unitsPerEm, bounds)
        {
            Ascender = ReadInt16BigEndian(hhea[4..]),
            Descender = ReadInt16BigEndian(hhea[6..]),
            LineGap = ReadInt16BigEndian(hhea[8..]),
            XHeight = HeightFrom(os2, 86, unitsPerEm / 2),
            CapHeight = HeightFrom(os2, 88, unitsPerEm * 7 / 10),
            ItalicAngle = post.Length >= 32 ? ReadInt32BigEndian(post[4..]) / 65536.0 : 0,
            IsFixedPitch = post.Length >= 32 && ReadUInt32BigEndian(post[12..]) != 0,
            ForbidsEmbedding = os2.Length >= 10 && (ReadUInt16BigEndian(os2[8..]) & 0xF) == 2,
            PostScriptName = FontNames.Read(file, FontNames.PostScript),
            FamilyName = FontNames.Read(file, FontNames.Family),
        };
    }

    /// <summary>x-height and cap height stand in OS/2 from version 2 on; where they are missing, a usual share of the em serves.</summary>
    private static short HeightFrom(ReadOnlySpan<byte> os2, int offset, int usual)
    {
        var given = os2.Length >= 90 && ReadUInt16BigEndian(os2) >= 2 ? ReadInt16BigEndian(os2[offset..]) : (short)0;
        return given > 0 ? given : (short)usual;
    }
}
