using static ImmunoHandbook.Typesetting.Text.Unicode.LineBreakClass;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>The pair rules LB4 to LB31 in their order; the first that applies decides.</summary>
internal readonly ref struct LineBreakRules(LineBreakUnits units)
{
    private const int DottedCircle = 0x25CC;

    private readonly LineBreakUnits _units = units;

    /// <summary>Action between unit <paramref name="i"/> - 1 and unit <paramref name="i"/>.</summary>
    public BreakAction Before(int i)
    {
        var (a, b) = (_units.At(i - 1)!.Value, _units.At(i)!.Value);
        if (a is BK or LF or NL || (a == CR && b != LF))
        {
            return BreakAction.Mandatory; // LB4, LB5
        }

        if (b is BK or CR or LF or NL or SP or ZW)
        {
            return BreakAction.Prohibited; // LB5 to LB7
        }

        var last = LastBeforeSpaces(i);
        if (last is ZW)
        {
            return BreakAction.Allowed; // LB8
        }

        var prohibited = _units.EndsInJoiner(i - 1) // LB8a
            || JoinedOrClosing(i, a, b, last);
        if (prohibited)
        {
            return BreakAction.Prohibited;
        }

        if (a == SP)
        {
            return BreakAction.Allowed; // LB15c, LB18
        }

        return QuotesHold(i, a, b) ? BreakAction.Prohibited // LB19, LB19a
            : a == CB || b == CB ? BreakAction.Allowed // LB20
            : HyphensHold(i, a, b) || NumbersHold(i, a, b) || LettersHold(i, a, b) ? BreakAction.Prohibited
            : BreakAction.Allowed; // LB31
    }

    /// <summary>Class of the last unit that is no space, or null at the start of the text.</summary>
    private LineBreakClass? LastBeforeSpaces(int i) => _units.At(IndexBeforeSpaces(i));

    private int IndexBeforeSpaces(int i)
    {
        var at = i - 1;
        while (at >= 0 && _units.At(at) == SP)
        {
            at--;
        }

        return at;
    }

    /// <summary>LB11 to LB17.</summary>
    private bool JoinedOrClosing(int i, LineBreakClass a, LineBreakClass b, LineBreakClass? last) =>
        a == WJ || b == WJ || a == GL // LB11, LB12
        || (b == GL && a is not (SP or BA or HY or HH)) // LB12a
        || b is CL or CP or EX or SY // LB13
        || last == OP // LB14
        || OpeningQuoteHolds(i, last) // LB15a
        || ClosingQuoteHolds(i, b) // LB15b
        || (b == IS && !(a == SP && _units.At(i + 1) == NU)) // LB15c, LB15d
        || (last is CL or CP && b == NS) // LB16
        || (last == B2 && b == B2); // LB17

    private bool OpeningQuoteHolds(int i, LineBreakClass? last)
    {
        var quote = IndexBeforeSpaces(i);
        return last == QU && _units.FlagsOf(quote).HasFlag(CharacterFlags.InitialQuote)
            && _units.At(quote - 1) is null or BK or CR or LF or NL or OP or QU or GL or SP or ZW;
    }

    private bool ClosingQuoteHolds(int i, LineBreakClass b) =>
        b == QU && _units.FlagsOf(i).HasFlag(CharacterFlags.FinalQuote)
        && _units.At(i + 1) is null or SP or GL or WJ or CL or QU or CP or EX or IS or SY or BK or CR or LF or NL or ZW;

    /// <summary>LB19 and LB19a: quotes hold to their neighbours, save East Asian ones on both sides.</summary>
    private bool QuotesHold(int i, LineBreakClass a, LineBreakClass b) =>
        (b == QU && (!_units.FlagsOf(i).HasFlag(CharacterFlags.InitialQuote) || !IsWide(i - 1) || !IsWide(i + 1)))
        || (a == QU && (!_units.FlagsOf(i - 1).HasFlag(CharacterFlags.FinalQuote) || !IsWide(i) || !IsWide(i - 2)));

    private bool IsWide(int unit) => _units.At(unit) is not null && _units.FlagsOf(unit).HasFlag(CharacterFlags.EastAsianWide);

    /// <summary>LB20a to LB22.</summary>
    private bool HyphensHold(int i, LineBreakClass a, LineBreakClass b) =>
        (a is HY or HH && b is AL or HL && _units.At(i - 2) is null or BK or CR or LF or NL or SP or ZW or CB or GL) // LB20a
        || b is BA or HH or HY or NS || a == BB // LB21
        || (a is HY or HH && b != HL && _units.At(i - 2) == HL) // LB21a
        || (a == SY && b == HL) // LB21b
        || b == IN; // LB22

    /// <summary>LB23 to LB25: numbers with what stands before and after them.</summary>
    private bool NumbersHold(int i, LineBreakClass a, LineBreakClass b)
    {
        if ((a is AL or HL && b == NU) || (a == NU && b is AL or HL) // LB23
            || (a == PR && b is ID or EB or EM) || (a is ID or EB or EM && b == PO) // LB23a
            || (a is PR or PO && b is AL or HL) || (a is AL or HL && b is PR or PO)) // LB24
        {
            return true;
        }

        if (b is PO or PR)
        {
            return EndsNumber(a is CL or CP ? i - 2 : i - 1);
        }

        if (a is PO or PR)
        {
            return b == NU || (b == OP && (_units.At(i + 1) == NU || (_units.At(i + 1) == IS && _units.At(i + 2) == NU)));
        }

        return b == NU && (a is HY or IS || EndsNumber(i - 1));
    }

    /// <summary>True where NU (SY | IS)* ends at the unit.</summary>
    private bool EndsNumber(int unit)
    {
        while (_units.At(unit) is SY or IS)
        {
            unit--;
        }

        return _units.At(unit) == NU;
    }

    /// <summary>LB26 to LB30b.</summary>
    private bool LettersHold(int i, LineBreakClass a, LineBreakClass b) =>
        (a == JL && b is JL or JV or H2 or H3) || (a is JV or H2 && b is JV or JT) || (a is JT or H3 && b == JT) // LB26
        || (a is JL or JV or JT or H2 or H3 && b == PO) || (a == PR && b is JL or JV or JT or H2 or H3) // LB27
        || (a is AL or HL && b is AL or HL) // LB28
        || SyllablesHold(i, a, b) // LB28a
        || (a == IS && b is AL or HL) // LB29
        || (a is AL or HL or NU && b == OP && !IsWide(i)) // LB30
        || (a == CP && b is AL or HL or NU && !IsWide(i - 1))
        || (b == RI && _units.OpensIndicatorPair(i - 1)) // LB30a
        || (b == EM && (a == EB || _units.FlagsOf(i - 1).HasFlag(CharacterFlags.UnassignedPictographic))); // LB30b

    /// <summary>LB28a: orthographic syllables of Brahmic scripts.</summary>
    private bool SyllablesHold(int i, LineBreakClass a, LineBreakClass b) =>
        (a == AP && (IsAksara(i) || b == AS))
        || (IsAksaraOrStart(i - 1) && b is VF or VI)
        || (a == VI && IsAksaraOrStart(i - 2) && IsAksara(i))
        || (IsAksaraOrStart(i - 1) && IsAksaraOrStart(i) && _units.At(i + 1) == VF);

    private bool IsAksara(int unit) => _units.At(unit) == AK || (_units.At(unit) is not null && _units.BaseOf(unit) == DottedCircle);

    private bool IsAksaraOrStart(int unit) => IsAksara(unit) || _units.At(unit) == AS;
}
