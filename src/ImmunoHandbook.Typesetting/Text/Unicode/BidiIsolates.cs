using static ImmunoHandbook.Typesetting.Text.Unicode.BidiClass;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Which isolate initiator belongs to which PDI (UAX #9, BD9).</summary>
internal sealed class BidiIsolates
{
    private readonly BidiClass[] _types;
    private readonly int[] _ends;
    private readonly int[] _initiators;

    public BidiIsolates(BidiClass[] types)
    {
        _types = types;
        _ends = new int[types.Length];
        _initiators = new int[types.Length];
        Array.Fill(_ends, types.Length);
        Array.Fill(_initiators, -1);
        var open = new Stack<int>();
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] is LRI or RLI or FSI)
            {
                open.Push(i);
            }
            else if (types[i] == PDI && open.TryPop(out var initiator))
            {
                _ends[initiator] = i;
                _initiators[i] = initiator;
            }
            else if (types[i] == B)
            {
                open.Clear();
            }
        }
    }

    /// <summary>Position of the PDI that ends an initiator, or the length of the text.</summary>
    public int EndOf(int initiator) => _ends[initiator];

    /// <summary>Initiator that a PDI ends, or -1.</summary>
    public int InitiatorOf(int pdi) => _initiators[pdi];

    /// <summary>LRI or RLI; for FSI what the first strong character inside it asks for.</summary>
    public BidiClass DirectionOf(int initiator) =>
        _types[initiator] != FSI ? _types[initiator]
        : FirstStrongLevel(initiator + 1, EndOf(initiator)) == 1 ? RLI : LRI;

    /// <summary>P2 and P3: level of the first strong character outside of isolates, or null.</summary>
    public int? FirstStrongLevel(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            switch (_types[i])
            {
                case L:
                    return 0;
                case R or AL:
                    return 1;
                case LRI or RLI or FSI:
                    i = EndOf(i);
                    break;
            }
        }

        return null;
    }
}
