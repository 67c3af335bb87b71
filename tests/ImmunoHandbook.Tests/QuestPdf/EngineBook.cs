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
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
        {
            letters.Append(ArabicShapes.Of(rune.Value)?.ToString() ?? rune.ToString());
        }

        return letters.ToString();
    }

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
