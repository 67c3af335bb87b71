using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>Objects of an opened PDF with references followed. Whatever is missing or of another kind reads as nothing.</summary>
internal sealed class PdfObjects(PdfDocument pdf)
{
    public DictionaryToken Catalog => pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>How the file is encrypted, or null.</summary>
    public DictionaryToken? Encryption => AsDictionary(Resolve(pdf.Structure.Trailer.EncryptionToken));

    public IToken? Resolve(IToken? token)
    {
        // A reference may lead to a reference; a circle of them leads nowhere.
        for (var step = 0; step < 8 && token is IndirectReferenceToken reference; step++)
        {
            token = Find(reference);
        }

        return token is NullToken or IndirectReferenceToken ? null : token;
    }

    /// <summary>A reference to an object that the file does not have is one to nothing (ISO 32000-1, 7.3.10); the library throws.</summary>
    private IToken? Find(IndirectReferenceToken reference)
    {
        try
        {
            return pdf.Structure.GetObject(reference.Data)?.Data;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public IToken? Value(DictionaryToken dictionary, string key) => dictionary.Data.TryGetValue(key, out var token) ? Resolve(token) : null;

    /// <summary>A dictionary, or the one of a stream.</summary>
    public DictionaryToken? Dictionary(DictionaryToken dictionary, string key) => AsDictionary(Value(dictionary, key));

    public IReadOnlyList<IToken> Items(DictionaryToken dictionary, string key) => Value(dictionary, key) is ArrayToken array ? array.Data : [];

    /// <summary>One stream, or those of an array.</summary>
    public IEnumerable<StreamToken> Streams(DictionaryToken dictionary, string key) => Value(dictionary, key) switch
    {
        StreamToken one => [one],
        ArrayToken many => many.Data.Select(Resolve).OfType<StreamToken>(),
        _ => [],
    };

    public string? Text(DictionaryToken dictionary, string key) => TextOf(Value(dictionary, key));

    public double? Number(DictionaryToken dictionary, string key) => (Value(dictionary, key) as NumericToken)?.Data;

    public static DictionaryToken? AsDictionary(IToken? token) => token switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    /// <summary>The same object in every place that refers to it: its number, or 0 for one that stands in its place itself.</summary>
    public static long NumberOf(IToken? token) => token is IndirectReferenceToken reference ? reference.Data.ObjectNumber : 0;

    public static string? TextOf(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        NameToken name => name.Data,
        _ => null,
    };

    /// <summary>Bytes of a stream without compression, or the bytes as they are under filters that are not Flate.</summary>
    public byte[] Content(StreamToken stream)
    {
        var filter = Value(stream.StreamDictionary, "Filter");
        var name = filter is ArrayToken { Data: [var only] } ? Resolve(only) : filter;
        if (TextOf(name) != "FlateDecode")
        {
            return stream.Data.ToArray();
        }

        using var packed = MemoryMarshal.TryGetArray<byte>(stream.Data, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(stream.Data.ToArray(), writable: false);
        using var flate = new ZLibStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream(stream.Data.Length * 8);
        flate.CopyTo(content);
        return content.ToArray();
    }
}
