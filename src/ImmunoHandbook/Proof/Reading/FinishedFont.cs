using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>A font of the finished file as its dictionaries tell it: widths, what each code says, the embedded program.</summary>
internal sealed class FinishedFont
{
    private readonly double[] _widths;
    private readonly double _defaultWidth;
    private readonly Dictionary<int, string> _text;

    /// <summary>The texts of the codes again, where they are found fastest: every glyph of the book asks.</summary>
    private readonly string?[] _textOfCode;

    private readonly bool[] _isShown;

    private FinishedFont(DictionaryToken dictionary, DictionaryToken? descendant, double[] widths, double defaultWidth, Dictionary<int, string> text)
    {
        (Dictionary, Descendant, _widths, _defaultWidth, _text) = (dictionary, descendant, widths, defaultWidth, text);
        _isShown = new bool[widths.Length];
        _textOfCode = new string?[widths.Length];
        foreach (var (code, said) in text)
        {
            if (code >= 0 && code < _textOfCode.Length)
            {
                _textOfCode[code] = said;
            }
        }

        Name = PdfObjects.TextOf(dictionary.Data.GetValueOrDefault("BaseFont")) ?? "a font without a name";
    }

    public string Name { get; }

    public DictionaryToken Dictionary { get; }

    /// <summary>The CID font of a Type 0 font.</summary>
    public DictionaryToken? Descendant { get; }

    public bool IsComposite => Descendant is not null;

    /// <summary>Codes shown on any page, filled while the pages are read.</summary>
    public HashSet<int> Shown { get; } = [];

    public bool HasToUnicode { get; private init; }

    /// <summary>What the codes say, for those that say anything.</summary>
    public IReadOnlyDictionary<int, string> Texts => _text;

    /// <summary>Advance in thousandths of the size.</summary>
    public double WidthOf(int code) => code < _widths.Length && !double.IsNaN(_widths[code]) ? _widths[code] : _defaultWidth;

    /// <summary>Notes that a code is shown; returns what it says.</summary>
    public string? Show(int code)
    {
        if (!_isShown[code])
        {
            _isShown[code] = true;
            Shown.Add(code);
        }

        return _textOfCode[code];
    }

    public static FinishedFont Read(PdfObjects objects, DictionaryToken dictionary)
    {
        var descendant = objects.Items(dictionary, "DescendantFonts") is [var first, ..] ? PdfObjects.AsDictionary(objects.Resolve(first)) : null;
        var widths = descendant is null
            ? SimpleWidths(objects, dictionary)
            : CompositeWidths(objects, objects.Items(descendant, "W"));
        var map = objects.Value(dictionary, "ToUnicode") as StreamToken;
        var text = map is null ? [] : ToUnicodeReader.Read(objects.Content(map));
        return new FinishedFont(dictionary, descendant, widths, descendant is null ? 0 : objects.Number(descendant, "DW") ?? 1000, text)
        {
            HasToUnicode = map is not null,
        };
    }

    private static double[] SimpleWidths(PdfObjects objects, DictionaryToken dictionary)
    {
        var widths = NewWidths(256);
        var first = (int)(objects.Number(dictionary, "FirstChar") ?? 0);
        var given = objects.Items(dictionary, "Widths");
        for (var i = 0; i < given.Count && first + i is >= 0 and < 256; i++)
        {
            widths[first + i] = (objects.Resolve(given[i]) as NumericToken)?.Data ?? 0;
        }

        return widths;
    }

    /// <summary><c>c [w w w]</c> and <c>first last w</c> (9.7.4.3).</summary>
    private static double[] CompositeWidths(PdfObjects objects, IReadOnlyList<IToken> given)
    {
        var widths = NewWidths(65536);
        for (var i = 0; i + 1 < given.Count;)
        {
            var first = Whole(objects.Resolve(given[i]));
            if (objects.Resolve(given[i + 1]) is ArrayToken run)
            {
                for (var j = 0; j < run.Data.Count && first + j < widths.Length; j++)
                {
                    widths[first + j] = (objects.Resolve(run.Data[j]) as NumericToken)?.Data ?? 0;
                }

                i += 2;
                continue;
            }

            var last = Math.Min(Whole(objects.Resolve(given[i + 1])), widths.Length - 1);
            var width = i + 2 < given.Count && objects.Resolve(given[i + 2]) is NumericToken number ? number.Data : 0;
            for (var code = first; code <= last; code++)
            {
                widths[code] = width;
            }

            i += 3;
        }

        return widths;
    }

    private static int Whole(IToken? token) => token is NumericToken number ? Math.Clamp(number.Int, 0, 65535) : 0;

    private static double[] NewWidths(int count)
    {
        var widths = new double[count];
        Array.Fill(widths, double.NaN);
        return widths;
    }
}
