using System.Security.Cryptography;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Writes a face as a composite font whose character codes are its glyph numbers (ISO 32000-1, 9.7), cut down to the
/// glyphs shown.
/// </summary>
internal static class PdfFontWriter
{
    /// <summary>Cuts all faces down at once, then writes them in order.</summary>
    public static void WriteAll(PdfFile file, IReadOnlyList<PdfFont> fonts)
    {
        var shown = new List<(ushort Glyph, string Text)>[fonts.Count];
        var programs = new byte[fonts.Count][];
        Parallel.For(0, fonts.Count, i =>
        {
            shown[i] = fonts[i].Shown();
            programs[i] = fonts[i].Program(shown[i]);
        });

        for (var i = 0; i < fonts.Count; i++)
        {
            Write(file, fonts[i], shown[i], programs[i]);
        }
    }

    private static void Write(PdfFile file, PdfFont font, List<(ushort Glyph, string Text)> shown, byte[] program)
    {
        var name = new ByteBuilder().Add((byte)'/').Add(Tag(program)).Add((byte)'+').Add(NameOf(font)).ToArray();
        var descriptor = WriteDescriptor(file, font, name, WriteProgram(file, font, program));
        var descendant = file.Reserve();
        var body = file.Define(descendant).Add("<</Type/Font/Subtype"u8)
            .Add(font.Face.IsCff ? "/CIDFontType0"u8 : "/CIDFontType2/CIDToGIDMap/Identity"u8)
            .Add("/BaseFont"u8).Add(name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8)
            .Reference(descriptor).Add("/DW 0/W["u8);
        WriteWidths(body, font, shown);
        body.Add("]>>"u8);

        var toUnicode = file.Reserve();
        file.DefineStream(toUnicode, [], ToUnicodeMap.Write(shown));
        file.Define(font.Id).Add("<</Type/Font/Subtype/Type0/BaseFont"u8).Add(name)
            .Add("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant)
            .Add("]/ToUnicode "u8).Reference(toUnicode).Add(">>"u8);
    }

    private static int WriteProgram(PdfFile file, PdfFont font, byte[] program)
    {
        var id = file.Reserve();
        var entries = font.Face.IsCff
            ? new ByteBuilder().Add("/Subtype/OpenType"u8)
            : new ByteBuilder().Add("/Length1 "u8).Integer(program.Length);
        file.DefineStream(id, entries.Written, program);
        return id;
    }

    private static int WriteDescriptor(PdfFile file, PdfFont font, byte[] name, int program)
    {
        const int fixedPitch = 1, symbolic = 4, italic = 64;
        var face = font.Face;
        var box = face.Bounds;
        var flags = symbolic | (face.IsFixedPitch ? fixedPitch : 0) | (face.ItalicAngle != 0 ? italic : 0);
        var id = file.Reserve();
        file.Define(id).Add("<</Type/FontDescriptor/FontName"u8).Add(name).Add("/Flags "u8).Integer(flags)
            .Add("/FontBBox["u8).Numbers(
                box.XMin * font.Scale, box.YMin * font.Scale, box.XMax * font.Scale, box.YMax * font.Scale)
            .Add("]/ItalicAngle "u8).Number(face.ItalicAngle)
            .Add("/Ascent "u8).Number(face.Ascender * font.Scale)
            .Add("/Descent "u8).Number(face.Descender * font.Scale)
            .Add("/CapHeight "u8).Number(face.CapHeight * font.Scale)
            // Required, but nothing reads it while the font itself is embedded; 80 is the stem of a regular text face.
            .Add("/StemV 80"u8)
            .Add(face.IsCff ? "/FontFile3 "u8 : "/FontFile2 "u8).Reference(program).Add(">>"u8);
        return id;
    }

    /// <summary>Widths as <c>first [w w w]</c> for glyphs that follow one another (9.7.4.3).</summary>
    private static void WriteWidths(ByteBuilder body, PdfFont font, List<(ushort Glyph, string Text)> shown)
    {
        var previous = -2;
        foreach (var (glyph, _) in shown)
        {
            if (glyph == previous + 1)
            {
                body.Add((byte)' ');
            }
            else
            {
                body.Add(previous >= 0 ? "]"u8 : []).Integer(glyph).Add((byte)'[');
            }

            body.Number(font.WidthOf(glyph));
            previous = glyph;
        }

        body.Add(shown.Count > 0 ? "]"u8 : []);
    }

    /// <summary>Six capitals that name the subset (9.6.4), from the hash of its bytes.</summary>
    private static byte[] Tag(byte[] program)
    {
        var tag = SHA256.HashData(program).AsSpan(0, 6).ToArray();
        for (var i = 0; i < tag.Length; i++)
        {
            tag[i] = (byte)('A' + (tag[i] % 26));
        }

        return tag;
    }

    /// <summary>Letters, digits and hyphens of the PostScript name: a name object takes them without escapes.</summary>
    private static byte[] NameOf(PdfFont font) =>
        [.. font.Face.PostScriptName.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_').Select(c => (byte)c)];
}
