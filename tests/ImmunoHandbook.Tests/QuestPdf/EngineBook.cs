using System.Text;
using ImmunoHandbook.Typesetting.Engines;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Tests.QuestPdf;

/// <summary>What another program reads in a book.</summary>
/// <param name="Text">Letters of each page in the order in which they are painted.</param>
internal sealed record EngineBook(EnginePdf Pdf, IReadOnlyList<string> Text, IReadOnlyList<(double Width, double Height)> Sheets)
{
    /// <summary>Addresses on other servers that links lead to.</summary>
    public required IReadOnlySet<string> Outside { get; init; }

    /// <summary>Names of places in the book that links lead to.</summary>
    public required IReadOnlySet<string> Inside { get; init; }

    public static EngineBook Read(EnginePdf pdf)
    {
        using var file = PdfDocument.Open(pdf.Bytes.ToArray());
        var pages = file.GetPages().ToList();
        var links = pages.SelectMany(page => page.GetAnnotations()).Select(annotation => annotation.AnnotationDictionary).ToList();
        return new EngineBook(
            pdf, [.. pages.Select(page => string.Concat(page.Letters.Select(letter => letter.Value)))], [.. pages.Select(page => (page.Width, page.Height))])
        {
            Outside = links.Select(link => Uri(link, file)).OfType<string>().ToHashSet(),
            Inside = links.Select(link => Destination(link, file)).OfType<string>().ToHashSet(),
        };
    }

    /// <summary>Letters without marks, digits and spaces.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(Rune.IsLetter))
        {
            letters.Append(ArabicShape(rune.Value) is var shape and not '\0' ? shape : rune.ToString());
        }

        return letters.ToString();
    }

    /// <summary>
    /// Arabic letters without their dots: fonts may draw those as glyphs of their own, and then a PDF can hold the letter
    /// that has none.
    /// </summary>
    private static char ArabicShape(int letter) => letter switch
    {
        0x628 or 0x62A or 0x62B or 0x66E or 0x646 or 0x6BA or 0x64A or 0x649 or 0x6CC => '\u066E',
        0x62D or 0x62C or 0x62E => '\u062D',
        0x630 or 0x62F => '\u062F',
        0x632 or 0x631 => '\u0631',
        0x634 or 0x633 => '\u0633',
        0x636 or 0x635 => '\u0635',
        0x638 or 0x637 => '\u0637',
        0x63A or 0x639 => '\u0639',
        0x641 or 0x642 or 0x6A1 or 0x66F => '\u06A1',
        0x629 or 0x647 or 0x6D5 or 0x6C1 => '\u0647',
        0x643 or 0x6A9 => '\u0643',
        _ => '\0',
    };

    private static string? Uri(DictionaryToken link, PdfDocument file) =>
        Resolve(link, "A", file) is DictionaryToken action && Resolve(action, "URI", file) is { } uri ? TextOf(uri) : null;

    /// <summary>One library numbers its documents before the name.</summary>
    private static string? Destination(DictionaryToken link, PdfDocument file)
    {
        var token = Resolve(link, "Dest", file) ?? (Resolve(link, "A", file) is DictionaryToken action ? Resolve(action, "D", file) : null);
        var name = token is null ? null : TextOf(token);
        return name?.Split(" | ")[^1];
    }

    private static IToken? Resolve(DictionaryToken owner, string key, PdfDocument file) =>
        !owner.TryGet(NameToken.Create(key), out var token) ? null
        : token is IndirectReferenceToken reference ? file.Structure.GetObject(reference.Data).Data : token;

    private static string? TextOf(IToken token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        _ => null,
    };
}
