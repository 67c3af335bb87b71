using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Writes a finished book as a tagged PDF 1.7 (ISO 32000-1) that claims PDF/UA-1 (ISO 14289-1). It decides nothing: the
/// same document gives the same bytes, on any machine and any number of processors.
/// </summary>
public static class PdfWriter
{
    public static byte[] Write(PagedDocument document) => new DocumentWriter(document).Write().ToArray();

    public static void Write(PagedDocument document, Stream target) =>
        target.Write(new DocumentWriter(document).Write().Written);
}
