using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Looks into a finished file's objects.</summary>
internal sealed class PdfObjects(PdfDocument pdf)
{
    public DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    public IToken Resolve(IToken token) => token is IndirectReferenceToken reference
        ? Resolve(pdf.Structure.GetObject(reference.Data).Data)
        : token;

    public T? Get<T>(DictionaryToken dictionary, string key) where T : class, IToken =>
        dictionary.Data.TryGetValue(key, out var value) ? Resolve(value) as T : null;

    /// <summary>Dictionaries of all streams of a type and subtype.</summary>
    public IEnumerable<IReadOnlyDictionary<string, IToken>> Named(string type, string subtype) =>
        pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(key => Resolve(new IndirectReferenceToken(key)))
            .OfType<StreamToken>()
            .Select(stream => stream.StreamDictionary.Data)
            .Where(data => Is(data, "Type", type) && Is(data, "Subtype", subtype));

    private static bool Is(IReadOnlyDictionary<string, IToken> data, string key, string name) =>
        data.TryGetValue(key, out var value) && value is NameToken token && token.Data == name;
}
