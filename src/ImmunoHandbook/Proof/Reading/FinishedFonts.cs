using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>Fonts of the file, each read once however many pages name it.</summary>
internal sealed class FinishedFonts(PdfObjects objects)
{
    private readonly Dictionary<long, int> _byNumber = [];
    private readonly List<FinishedFont> _fonts = [];

    public IReadOnlyList<FinishedFont> All => _fonts;

    public FinishedFont this[int index] => _fonts[index];

    /// <summary>Index of the font that resources name, or -1.</summary>
    public int IndexOf(DictionaryToken resources, string name)
    {
        if (objects.Dictionary(resources, "Font") is not { } named
            || !named.Data.TryGetValue(name, out var token) || PdfObjects.AsDictionary(objects.Resolve(token)) is not { } dictionary)
        {
            return -1;
        }

        var number = PdfObjects.NumberOf(token);
        if (number != 0 && _byNumber.TryGetValue(number, out var known))
        {
            return known;
        }

        _fonts.Add(FinishedFont.Read(objects, dictionary));
        if (number != 0)
        {
            _byNumber[number] = _fonts.Count - 1;
        }

        return _fonts.Count - 1;
    }
}
