using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>The faces of a document in order of first use.</summary>
internal sealed class PdfFonts(PdfFile file)
{
    private readonly Dictionary<FontFace, PdfFont> _byFace = new(ReferenceEqualityComparer.Instance);
    private readonly List<PdfFont> _all = [];
    private PdfFont? _last;

    public PdfFont Of(FontFace face)
    {
        // Runs of one face follow one another: most look-ups end here.
        if (_last is { } last && ReferenceEquals(last.Face, face))
        {
            return last;
        }

        if (!_byFace.TryGetValue(face, out var font))
        {
            font = new PdfFont(face, file.Reserve(), _all.Count);
            _byFace.Add(face, font);
            _all.Add(font);
        }

        return _last = font;
    }

    public void Write() => PdfFontWriter.WriteAll(file, _all);
}
