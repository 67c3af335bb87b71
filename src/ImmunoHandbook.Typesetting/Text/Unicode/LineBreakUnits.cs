namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>
/// The text as rules LB9 and LB10 leave it: a base with its combining marks and joiners is one unit of the base's class;
/// marks without a base are letters.
/// </summary>
internal sealed class LineBreakUnits
{
    private readonly List<int> _starts;
    private readonly List<int> _bases;
    private readonly List<LineBreakClass> _classes;
    private readonly List<bool> _endsInJoiner;
    private readonly List<bool> _opensIndicatorPair;

    private LineBreakUnits(int capacity)
    {
        _starts = new(capacity);
        _bases = new(capacity);
        _classes = new(capacity);
        _endsInJoiner = new(capacity);
        _opensIndicatorPair = new(capacity);
    }

    public int Count => _starts.Count;

    public static LineBreakUnits Of(ReadOnlySpan<int> codePoints)
    {
        var units = new LineBreakUnits(codePoints.Length);
        for (var i = 0; i < codePoints.Length; i++)
        {
            var c = CharacterData.LineBreakOf(codePoints[i]);
            var combines = c is LineBreakClass.CM or LineBreakClass.ZWJ;
            if (combines && units.Count > 0 && TakesMarks(units._classes[^1]))
            {
                units._endsInJoiner[^1] = c == LineBreakClass.ZWJ;
                continue;
            }

            units._starts.Add(i);
            units._bases.Add(codePoints[i]);
            units._classes.Add(combines ? LineBreakClass.AL : c);
            units._endsInJoiner.Add(c == LineBreakClass.ZWJ);
            units._opensIndicatorPair.Add(c == LineBreakClass.RI && !(units.Count > 1 && units._opensIndicatorPair[^1]));
        }

        return units;
    }

    public int StartOf(int unit) => _starts[unit];

    /// <summary>Class of a unit; outside of the text null.</summary>
    public LineBreakClass? At(int unit) => unit >= 0 && unit < _classes.Count ? _classes[unit] : null;

    /// <summary>First code point of a unit; marks after it do not count.</summary>
    public int BaseOf(int unit) => _bases[unit];

    public CharacterFlags FlagsOf(int unit) => CharacterData.FlagsOf(_bases[unit]);

    public bool EndsInJoiner(int unit) => _endsInJoiner[unit];

    /// <summary>
    /// True for a regional indicator with an even number of them right before it. Counted once, from the start of the text:
    /// counting back from each indicator would take quadratic time.
    /// </summary>
    public bool OpensIndicatorPair(int unit) => _opensIndicatorPair[unit];

    private static bool TakesMarks(LineBreakClass c) => c is not (LineBreakClass.BK or LineBreakClass.CR or LineBreakClass.LF
        or LineBreakClass.NL or LineBreakClass.SP or LineBreakClass.ZW);
}
