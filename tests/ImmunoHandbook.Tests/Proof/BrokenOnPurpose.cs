using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Xunit;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>For each condition one change that makes a sound file meet it.</summary>
internal static class BrokenOnPurpose
{
    private const string Identity = "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>";

    public static Dictionary<string, Action<EditablePdf>> All { get; } = new(StringComparer.Ordinal)
    {
        ["01-003"] = pdf => pdf.Content(c => InsertAfter(c, "BDC\nBT\n", "/Artifact BMC\nEMC\n")),
        ["01-004"] = pdf => pdf.Content(c => c + "\n/Artifact BMC\n/P<</MCID 0>>BDC\nEMC\nEMC\n"),
        ["01-005"] = pdf => pdf.Content(c => c + "\n100 100 50 50 re f\n"),
        ["01-007"] = pdf => pdf.Replace("/Marked true", "/Marked true /Suspects true"),
        ["02-001"] = pdf => pdf.Replace("/S /P ", "/S /Foo "),
        ["02-003"] = pdf => pdf.Extend("/ParentTreeNextKey", "/RoleMap <</Foo /Bar /Bar /Foo>>"),
        ["02-004"] = pdf => pdf.Extend("/ParentTreeNextKey", "/RoleMap <</P /H1>>"),
        ["06-001"] = pdf => pdf.Replace("/Metadata ", "/Nothing "),
        ["06-002"] = pdf => pdf.Replace("<pdfuaid:part>1</pdfuaid:part>", ""),
        ["06-003"] = pdf => pdf.ReplaceAll("dc:title", "dc:other"),
        ["07-001"] = pdf => pdf.Replace("/DisplayDocTitle true", ""),
        ["07-002"] = pdf => pdf.Replace("/DisplayDocTitle true", "/DisplayDocTitle false"),
        ["09-004"] = pdf => pdf.Replace("/S /TR ", "/S /P "),
        ["09-005"] = pdf => pdf.Replace("/S /LI ", "/S /P "),
        ["09-006"] = pdf => pdf.Replace("/S /TOCI ", "/S /P "),
        ["09-007"] = pdf => pdf.Replace("/S /P ", "/S /RB "),
        ["09-008"] = pdf => pdf.Replace("/S /P ", "/S /WT "),
        ["10-001"] = EmptyTexts,
        ["11-001"] = ForgetLanguage,
        ["11-002"] = ForgetLanguage,
        ["11-003"] = ForgetLanguage,
        ["11-004"] = ForgetLanguage,
        ["11-005"] = pdf =>
        {
            ForgetLanguage(pdf);
            AddAnnotation(pdf, "/Subtype /Widget /TU (Name)");
        },
        ["11-006"] = ForgetLanguage,
        ["13-004"] = pdf => pdf.Replace("/Alt (A cell)", ""),
        ["14-002"] = pdf => pdf.ReplaceAll("/S /H1 ", "/S /H2 "),
        ["14-003"] = pdf => pdf.Replace("/S /H2 ", "/S /H4 "),
        ["14-006"] = pdf => pdf.ReplaceAll("/S /P ", "/S /H "),
        ["14-007"] = pdf => pdf.Replace("/S /P ", "/S /H "),
        ["15-003"] = pdf => pdf.ReplaceAll("/Headers ", "/Nothing ").ReplaceAll("/Scope ", "/Other "),
        ["17-002"] = pdf => pdf.Replace("/Alt (A cell)", "").Replace("/S /Figure ", "/S /Formula "),
        ["17-003"] = pdf =>
        {
            EmptyTexts(pdf);
            pdf.ReplaceAll("/S /P ", "/S /Formula /Alt (x) ");
        },
        ["19-003"] = pdf => pdf.ReplaceAll("/ID (", "/Was ("),
        ["19-004"] = SameIdentifiers,
        ["20-001"] = pdf => pdf.Extend("/MarkInfo", "/OCProperties <</OCGs [] /D <</Name (a)>> /Configs [<</Name ()>>]>>"),
        ["20-002"] = pdf => pdf.Extend("/MarkInfo", "/OCProperties <</OCGs [] /D <<>>>>"),
        ["20-003"] = pdf => pdf.Extend("/MarkInfo", "/OCProperties <</OCGs [] /D <</Name (a) /AS []>>>>"),
        ["21-001"] = pdf => pdf.Replace("/Names <<", "/Names <</EmbeddedFiles <</Names [(a) <</Type /Filespec /F (a.txt)>>]>> "),
        ["25-001"] = pdf =>
        {
            var form = pdf.AddStream("", "<config><dynamicRender>required</dynamicRender></config>");
            pdf.Extend("/MarkInfo", Invariant($"/AcroForm <</Fields [] /XFA {form} 0 R>>"));
        },
        ["26-001"] = pdf => pdf.WithTrailer(StandardEncryption.Trailer(0, says: false)),
        ["26-002"] = pdf => pdf.WithTrailer(StandardEncryption.Trailer(-3904, says: true)),
        ["28-002"] = pdf => AddAnnotation(pdf, "/Subtype /Square /Contents (A square)"),
        ["28-004"] = pdf => AddAnnotation(pdf, "/Subtype /Square"),
        ["28-005"] = pdf => AddAnnotation(pdf, "/Subtype /Widget /FT /Tx"),
        ["28-006"] = pdf => AddAnnotation(pdf, "/Subtype /Foo /Contents (Foo)"),
        ["28-007"] = pdf => AddAnnotation(pdf, "/Subtype /TrapNet"),
        ["28-008"] = pdf => pdf.ReplaceAll("/Tabs /S", ""),
        ["28-009"] = pdf => pdf.ReplaceAll("/Tabs /S", "/Tabs /R"),
        ["28-010"] = pdf => AddAnnotation(pdf, "/Subtype /Widget /TU (Name)"),
        ["28-011"] = pdf => pdf.Replace("/S /Link ", "/S /Span "),
        ["28-012"] = pdf => pdf.ReplaceAll("/Contents (way out)", ""),
        ["28-014"] = pdf => AddAnnotation(pdf, "/Subtype /Screen /Contents (Film) /A <</S /Rendition /R <</C <</S /MCD /Alt [(en) (Film)]>>>>>>"),
        ["28-015"] = pdf => AddAnnotation(pdf, "/Subtype /Screen /Contents (Film) /A <</S /Rendition /R <</C <</S /MCD /CT (video/mp4)>>>>>>"),
        ["28-016"] = pdf => AddAnnotation(pdf, "/Subtype /FileAttachment /Contents (File) /FS <</Type /Filespec /F (a.txt)>>"),
        ["28-017"] = pdf =>
        {
            var mark = AddAnnotation(pdf, "/Subtype /PrinterMark");
            TagAnnotation(pdf, mark);
        },
        ["30-001"] = pdf => AddForm(pdf, "/Ref <</F (other.pdf) /Page 0>>", "", paint: ""),
        ["30-002"] = pdf => AddForm(pdf, "", "/P<</MCID 0>>BDC EMC", paint: "/Fx Do\n/Fx Do\n"),
        ["31-001"] = pdf => Encode(pdf, "/CIDSystemInfo <</Registry (Other) /Ordering (Identity) /Supplement 0>>"),
        ["31-002"] = pdf => Encode(pdf, "/CIDSystemInfo <</Registry (Adobe) /Ordering (Other) /Supplement 0>>"),
        ["31-003"] = pdf => Encode(pdf, "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 3>>"),
        ["31-004"] = pdf => pdf.Replace("/CIDToGIDMap /Identity", "/CIDToGIDMap /Other"),
        ["31-005"] = pdf => pdf.Replace("/CIDToGIDMap /Identity", ""),
        ["31-006"] = pdf => pdf.Replace("/Encoding /Identity-H", "/Encoding /Other-H"),
        ["31-007"] = pdf => Encode(pdf, Identity + " /WMode 1"),
        ["31-008"] = pdf => Encode(pdf, Identity + " /UseCMap /Other-H"),
        ["31-009"] = pdf => pdf.ReplaceAll("/FontFile2 ", "/FontFileX "),
        ["31-011"] = pdf => pdf.Data(FontProgram(pdf), d => PatchTable(d, "maxp", 4, 1)),
        ["31-016"] = pdf => pdf.Data(FontProgram(pdf), d => PatchTable(d, "head", 18, 500)),
        ["31-017"] = pdf => AddSimpleFont(pdf, 32, "/Encoding /WinAnsiEncoding", withMaps: false),
        ["31-019"] = pdf => AddSimpleFont(pdf, 32, "", withMaps: true),
        ["31-024"] = pdf => AddSimpleFont(pdf, 4, "/Encoding /WinAnsiEncoding", withMaps: true),
        ["31-025"] = pdf => AddSimpleFont(pdf, 4, "", withMaps: false),
        ["31-026"] = pdf => AddSimpleFont(pdf, 4, "", withMaps: true),
        ["31-027"] = pdf => pdf.Replace("/ToUnicode ", "/Nothing "),
        ["31-028"] = pdf => pdf.Data(pdf.With("begincodespacerange")[0], d => InsertBefore(d, "endcmap", "1 beginbfchar\n<FFF0> <0000>\nendbfchar\n")),
        ["31-029"] = pdf => pdf.Data(pdf.With("begincodespacerange")[0], d => InsertBefore(d, "endcmap", "1 beginbfchar\n<FFF0> <FEFF>\nendbfchar\n")),
        ["31-030"] = pdf => pdf.Content(c => InsertAfter(c, " Tf\n", "<0000> Tj\n")),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string InsertAfter(string text, string mark, string inserted)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, mark);
        return text.Insert(at + mark.Length, inserted);
    }

    private static string InsertBefore(string text, string mark, string inserted)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, mark);
        return text.Insert(at, inserted);
    }

    private static void ForgetLanguage(EditablePdf pdf) => pdf.ReplaceAll("/Lang (en)", "");

    private static void EmptyTexts(EditablePdf pdf)
    {
        foreach (var map in pdf.With("begincodespacerange"))
        {
            pdf.Data(map, _ => "");
        }
    }

    private static void SameIdentifiers(EditablePdf pdf)
    {
        foreach (var note in pdf.With("/S /Note "))
        {
            var at = pdf[note].IndexOf("/ID (", StringComparison.Ordinal);
            pdf.Replace(pdf[note][at..(pdf[note].IndexOf(')', at) + 1)], "/ID (same)");
        }
    }

    private static long AddAnnotation(EditablePdf pdf, string entries)
    {
        var annotation = pdf.Add($"<</Type /Annot /Rect [100 100 120 120] {entries}>>");
        pdf.Replace("/Annots [", Invariant($"/Annots [{annotation} 0 R "));
        return annotation;
    }

    /// <summary>Makes an annotation a child of the document's element.</summary>
    private static void TagAnnotation(EditablePdf pdf, long annotation)
    {
        var document = pdf.With("/S /Document ")[0];
        var old = pdf[document][pdf[document].IndexOf("/K [", StringComparison.Ordinal)..];
        pdf.Replace(old, Invariant($"/K [<</Type /OBJR /Obj {annotation} 0 R>> {old["/K [".Length..]}"));
    }

    private static void AddForm(EditablePdf pdf, string entries, string content, string paint)
    {
        var form = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 1 1] {entries}", content);
        pdf.ReplaceAll("/Resources <<", Invariant($"/Resources <</XObject <</Fx {form} 0 R>> "));
        pdf.Content(c => c + "\n" + paint);
    }

    private static void Encode(EditablePdf pdf, string entries)
    {
        var map = pdf.AddStream("/Type /CMap " + entries, "/WMode 0 def");
        pdf.Replace("/Encoding /Identity-H", Invariant($"/Encoding {map} 0 R"));
    }

    private static long FontProgram(EditablePdf pdf)
    {
        var descriptor = pdf[pdf.With("/FontFile2 ")[0]];
        var number = descriptor[(descriptor.IndexOf("/FontFile2 ", StringComparison.Ordinal) + 11)..];
        return long.Parse(number.AsSpan(0, number.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a 16-bit number into a table of a font program.</summary>
    private static string PatchTable(string program, string tag, int offset, ushort value)
    {
        var bytes = Encoding.Latin1.GetBytes(program);
        for (var record = 12; ; record += 16)
        {
            if (Encoding.ASCII.GetString(bytes, record, 4) == tag)
            {
                var start = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(record + 8));
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(start + offset), value);
                return Encoding.Latin1.GetString(bytes);
            }
        }
    }

    private static void AddSimpleFont(EditablePdf pdf, int flags, string encoding, bool withMaps)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "themes/clear/fonts/AtkinsonHyperlegibleNext-Regular.ttf"));
        var program = Encoding.Latin1.GetString(bytes);
        if (!withMaps)
        {
            program = program.Replace("cmap", "xmap", StringComparison.Ordinal);
        }

        var stream = pdf.AddStream("", program);
        var descriptor = pdf.Add(Invariant($"<</Type /FontDescriptor /FontName /Test /Flags {flags} /FontFile2 {stream} 0 R>>"));
        var font = pdf.Add(Invariant($"<</Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 65 /LastChar 65 /Widths [600] /FontDescriptor {descriptor} 0 R {encoding}>>"));
        pdf.ReplaceAll("/Font <</", Invariant($"/Font <</FS {font} 0 R /"));
        pdf.Content(c => c + "\n/Artifact BMC\nBT /FS 12 Tf 100 100 Td (A) Tj ET\nEMC\n");
    }
}
