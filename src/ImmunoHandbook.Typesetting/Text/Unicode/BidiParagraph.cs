using static ImmunoHandbook.Typesetting.Text.Unicode.BidiClass;

namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>
/// The Unicode Bidirectional Algorithm (UAX #9) for one paragraph: character types in, embedding levels out.
/// Characters that rule X9 removes have the level <see cref="Removed"/>.
/// </summary>
internal sealed class BidiParagraph
{
    public const byte Removed = 255;

    private readonly BidiClass[] _original;
    private readonly BidiClass[] _types;
    private readonly int[] _brackets;
    private readonly byte[] _levels;
    private readonly BidiIsolates _isolates;

    private BidiParagraph(BidiClass[] types, int[] brackets, int? paragraphLevel)
    {
        _original = types;
        _types = (BidiClass[])types.Clone();
        _brackets = brackets;
        _levels = new byte[types.Length];
        _isolates = new BidiIsolates(types);
        Level = paragraphLevel ?? _isolates.FirstStrongLevel(0, types.Length) ?? 0;
    }

    /// <summary>0 for left-to-right, 1 for right-to-left.</summary>
    public int Level { get; }

    /// <summary>After rules W1 to I2, with L1 applied for the paragraph as one line.</summary>
    public ReadOnlySpan<byte> Levels => _levels;

    /// <param name="types">Type of each code point.</param>
    /// <param name="brackets">For each code point what <see cref="CharacterData.BracketOf"/> says.</param>
    /// <param name="paragraphLevel">Given direction, or null for the first strong character (P2, P3).</param>
    public static BidiParagraph Resolve(BidiClass[] types, int[] brackets, int? paragraphLevel)
    {
        var paragraph = new BidiParagraph(types, brackets, paragraphLevel);
        new BidiEmbeddings(paragraph.Level, paragraph._isolates).Assign(paragraph._types, paragraph._levels);
        paragraph.ResolveSequences();
        ResetWhitespace(paragraph._original, paragraph._levels, paragraph.Level);
        return paragraph;
    }

    /// <summary>
    /// L1: separators, and white space before them and at the end of the line, go to the paragraph's level.
    /// For a line of the paragraph, call it on copies of the line's part.
    /// </summary>
    public static void ResetWhitespace(ReadOnlySpan<BidiClass> types, Span<byte> levels, int paragraphLevel)
    {
        var reset = true;
        for (var i = types.Length - 1; i >= 0; i--)
        {
            var type = types[i];
            if (type is S or B)
            {
                levels[i] = (byte)paragraphLevel;
                reset = true;
            }
            else if (type is WS or LRI or RLI or FSI or PDI)
            {
                levels[i] = reset ? (byte)paragraphLevel : levels[i];
            }
            else if (levels[i] != Removed)
            {
                reset = false;
            }
        }
    }

    /// <summary>X10: level runs are joined over isolates into sequences, and each is resolved on its own.</summary>
    private void ResolveSequences()
    {
        // Levels change while sequences are resolved; sos and eos look at the embedding levels from before.
        var embedding = (byte[])_levels.Clone();
        var runs = BidiRuns.Of(embedding);
        var sequence = new List<int>();
        for (var r = 0; r < runs.Count; r++)
        {
            var first = runs.FirstOf(r);
            if (_original[first] == PDI && _isolates.InitiatorOf(first) >= 0)
            {
                continue;
            }

            sequence.Clear();
            var last = CollectSequence(runs, r, sequence);
            int level = embedding[first];
            var before = runs.IndexBefore(r) is var b and >= 0 ? embedding[b] : Level;
            var end = sequence[^1];
            var isOpen = _original[end] is LRI or RLI or FSI && _isolates.EndOf(end) >= _types.Length;
            var after = !isOpen && runs.IndexAfter(last) is var a and >= 0 ? embedding[a] : Level;
            new BidiSequence(_types, _original, _brackets, sequence, level)
                .Resolve(DirectionOf(Math.Max(level, before)), DirectionOf(Math.Max(level, after)), _levels);
        }
    }

    /// <summary>Adds the positions of a run and of those that continue it after isolates; returns the last run.</summary>
    private int CollectSequence(BidiRuns runs, int run, List<int> sequence)
    {
        while (true)
        {
            runs.AddPositions(run, sequence);
            var end = sequence[^1];
            if (_original[end] is not (LRI or RLI or FSI) || _isolates.EndOf(end) >= _types.Length
                || runs.RunStartingAt(_isolates.EndOf(end)) is not { } next)
            {
                return run;
            }

            run = next;
        }
    }

    private static BidiClass DirectionOf(int level) => (level & 1) == 1 ? R : L;
}
