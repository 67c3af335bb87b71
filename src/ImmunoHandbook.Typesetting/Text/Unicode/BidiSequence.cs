using static ImmunoHandbook.Typesetting.Text.Unicode.BidiClass;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>One isolating run sequence: weak types (W1 to W7), brackets (N0), neutrals (N1, N2), implicit levels (I1, I2).</summary>
internal sealed class BidiSequence(BidiClass[] types, BidiClass[] original, int[] brackets, List<int> positions, int level)
{
    /// <summary>BD16: with more open brackets than this, pairing stops.</summary>
    private const int MostOpenBrackets = 63;

    private readonly BidiClass _embedding = (level & 1) == 1 ? R : L;

    public void Resolve(BidiClass sos, BidiClass eos, byte[] levels)
    {
        ResolveMarksAndNumbers(sos);
        ResolveSeparators();
        ResolveNumbersAfterLatin(sos);
        ResolveBrackets(sos);
        ResolveNeutrals(sos, eos);
        foreach (var p in positions)
        {
            levels[p] = (byte)(level + (_embedding == L ? types[p] switch { R => 1, AN or EN => 2, _ => 0 } : types[p] is L or EN or AN ? 1 : 0));
        }
    }

    private ref BidiClass At(int i) => ref types[positions[i]];

    /// <summary>W1 to W3.</summary>
    private void ResolveMarksAndNumbers(BidiClass sos)
    {
        var before = sos;
        for (var i = 0; i < positions.Count; i++)
        {
            if (At(i) == NSM)
            {
                At(i) = i > 0 && original[positions[i - 1]] is LRI or RLI or FSI or PDI && before is LRI or RLI or FSI or PDI ? ON : before;
            }

            before = At(i);
        }

        var strong = sos;
        for (var i = 0; i < positions.Count; i++)
        {
            if (At(i) is L or R or AL)
            {
                strong = At(i);
            }
            else if (At(i) == EN && strong == AL)
            {
                At(i) = AN;
            }
        }

        for (var i = 0; i < positions.Count; i++)
        {
            At(i) = At(i) == AL ? R : At(i);
        }
    }

    /// <summary>W4 to W6.</summary>
    private void ResolveSeparators()
    {
        for (var i = 1; i + 1 < positions.Count; i++)
        {
            var (before, after) = (At(i - 1), At(i + 1));
            if ((At(i) == ES && before == EN && after == EN) || (At(i) == CS && before == after && before is EN or AN))
            {
                At(i) = before;
            }
        }

        for (var i = 0; i < positions.Count; i++)
        {
            if (At(i) != ET)
            {
                continue;
            }

            var end = i;
            while (end < positions.Count && At(end) == ET)
            {
                end++;
            }

            var touchesNumber = (i > 0 && At(i - 1) == EN) || (end < positions.Count && At(end) == EN);
            for (; i < end; i++)
            {
                At(i) = touchesNumber ? EN : ON;
            }

            i--;
        }

        for (var i = 0; i < positions.Count; i++)
        {
            At(i) = At(i) is ES or CS ? ON : At(i);
        }
    }

    /// <summary>W7.</summary>
    private void ResolveNumbersAfterLatin(BidiClass sos)
    {
        var strong = sos;
        for (var i = 0; i < positions.Count; i++)
        {
            if (At(i) is L or R)
            {
                strong = At(i);
            }
            else if (At(i) == EN && strong == L)
            {
                At(i) = L;
            }
        }
    }

    /// <summary>N0.</summary>
    private void ResolveBrackets(BidiClass sos)
    {
        foreach (var (open, close) in BracketPairs())
        {
            if (BracketDirection(open, close, sos) is not { } direction)
            {
                continue;
            }

            SetBracket(open, direction);
            SetBracket(close, direction);
        }
    }

    /// <summary>BD16, in order of the opening brackets.</summary>
    private List<(int Open, int Close)> BracketPairs()
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Bracket, int Index)>();
        for (var i = 0; i < positions.Count; i++)
        {
            var bracket = brackets[positions[i]];
            if (bracket == 0 || At(i) != ON)
            {
                continue;
            }

            if (bracket > 0)
            {
                if (open.Count == MostOpenBrackets)
                {
                    return [];
                }

                open.Add((bracket, i));
                continue;
            }

            var match = open.FindLastIndex(o => o.Bracket == -bracket);
            if (match >= 0)
            {
                pairs.Add((open[match].Index, i));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>N0 b and c: what is inside decides, then what stands before; null leaves the pair neutral.</summary>
    private BidiClass? BracketDirection(int open, int close, BidiClass sos)
    {
        var foundOpposite = false;
        for (var i = open + 1; i < close; i++)
        {
            var strong = StrongOf(At(i));
            if (strong == _embedding)
            {
                return _embedding;
            }

            foundOpposite |= strong != ON;
        }

        if (!foundOpposite)
        {
            return null;
        }

        for (var i = open - 1; i >= 0; i--)
        {
            if (StrongOf(At(i)) is var strong and not ON)
            {
                return strong;
            }
        }

        return sos;
    }

    /// <summary>Marks after a bracket follow it.</summary>
    private void SetBracket(int index, BidiClass direction)
    {
        At(index) = direction;
        for (var i = index + 1; i < positions.Count && original[positions[i]] == NSM; i++)
        {
            At(i) = direction;
        }
    }

    /// <summary>N1 and N2.</summary>
    private void ResolveNeutrals(BidiClass sos, BidiClass eos)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            if (!IsNeutral(At(i)))
            {
                continue;
            }

            var end = i;
            while (end < positions.Count && IsNeutral(At(end)))
            {
                end++;
            }

            var before = i == 0 ? sos : StrongOf(At(i - 1));
            var after = end == positions.Count ? eos : StrongOf(At(end));
            for (; i < end; i++)
            {
                At(i) = before == after ? before : _embedding;
            }

            i--;
        }
    }

    private static bool IsNeutral(BidiClass type) => type is B or S or WS or ON or LRI or RLI or FSI or PDI;

    /// <summary>Numbers count as right-to-left for their neighbours.</summary>
    private static BidiClass StrongOf(BidiClass type) => type switch { R or AL or EN or AN => R, L => L, _ => ON };
}
