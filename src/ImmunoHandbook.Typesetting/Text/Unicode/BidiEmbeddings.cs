using static ImmunoHandbook.Typesetting.Text.Unicode.BidiClass;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Explicit levels and directions (UAX #9, X1 to X8): what embeddings, overrides and isolates say.</summary>
internal sealed class BidiEmbeddings
{
    private const int DeepestLevel = 125;

    private readonly int _paragraphLevel;
    private readonly BidiIsolates _isolates;
    private readonly Stack<Status> _stack = new();
    private int _overflowIsolates;
    private int _overflowEmbeddings;
    private int _validIsolates;

    public BidiEmbeddings(int paragraphLevel, BidiIsolates isolates)
    {
        (_paragraphLevel, _isolates) = (paragraphLevel, isolates);
        _stack.Push(new Status(paragraphLevel, ON, IsIsolate: false));
    }

    private bool HasNoOverflow => _overflowIsolates == 0 && _overflowEmbeddings == 0;

    /// <param name="types">Those inside of an override are replaced by its direction.</param>
    /// <param name="levels">Filled; <see cref="BidiParagraph.Removed"/> where X9 takes the character away.</param>
    public void Assign(Span<BidiClass> types, Span<byte> levels)
    {
        for (var i = 0; i < types.Length; i++)
        {
            switch (types[i])
            {
                case RLE or LRE or RLO or LRO:
                    levels[i] = BidiParagraph.Removed;
                    Embed(types[i]);
                    break;
                case LRI or RLI or FSI:
                    Take(_stack.Peek(), ref types[i], ref levels[i]);
                    Isolate(_isolates.DirectionOf(i));
                    break;
                case PDI:
                    EndIsolate();
                    Take(_stack.Peek(), ref types[i], ref levels[i]);
                    break;
                case PDF:
                    levels[i] = BidiParagraph.Removed;
                    EndEmbedding();
                    break;
                case B:
                    levels[i] = (byte)_paragraphLevel;
                    break;
                case BN:
                    levels[i] = BidiParagraph.Removed;
                    break;
                default:
                    Take(_stack.Peek(), ref types[i], ref levels[i]);
                    break;
            }
        }
    }

    /// <summary>X2 to X5.</summary>
    private void Embed(BidiClass initiator)
    {
        if (HasNoOverflow && NextLevel(_stack.Peek().Level, initiator) is var level and <= DeepestLevel)
        {
            _stack.Push(new Status(level, initiator switch { RLO => R, LRO => L, _ => ON }, IsIsolate: false));
        }
        else if (_overflowIsolates == 0)
        {
            _overflowEmbeddings++;
        }
    }

    /// <summary>X5a to X5c.</summary>
    private void Isolate(BidiClass direction)
    {
        if (HasNoOverflow && NextLevel(_stack.Peek().Level, direction) is var level and <= DeepestLevel)
        {
            _validIsolates++;
            _stack.Push(new Status(level, ON, IsIsolate: true));
        }
        else
        {
            _overflowIsolates++;
        }
    }

    /// <summary>X6a: closes the isolate with all embeddings that are still open in it.</summary>
    private void EndIsolate()
    {
        if (_overflowIsolates > 0)
        {
            _overflowIsolates--;
        }
        else if (_validIsolates > 0)
        {
            _overflowEmbeddings = 0;
            while (!_stack.Pop().IsIsolate)
            {
            }

            _validIsolates--;
        }
    }

    /// <summary>X7.</summary>
    private void EndEmbedding()
    {
        if (_overflowIsolates > 0)
        {
            return;
        }

        if (_overflowEmbeddings > 0)
        {
            _overflowEmbeddings--;
        }
        else if (!_stack.Peek().IsIsolate && _stack.Count > 1)
        {
            _stack.Pop();
        }
    }

    private static void Take(Status status, ref BidiClass type, ref byte level)
    {
        level = (byte)status.Level;
        if (status.Override != ON)
        {
            type = status.Override;
        }
    }

    /// <summary>The least odd level above for right-to-left, the least even one for left-to-right.</summary>
    private static int NextLevel(int level, BidiClass direction) =>
        direction is RLE or RLO or RLI ? (level + 1) | 1 : (level + 2) & ~1;

    /// <param name="Override">L or R for all characters inside, or ON for their own types.</param>
    private readonly record struct Status(int Level, BidiClass Override, bool IsIsolate);
}
