using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Embedding levels of a paragraph's characters, with the isolates of its marked parts.</summary>
internal static class BidiLevels
{
    /// <summary>No right-to-left character and no control of the algorithm stands below.</summary>
    private const int FirstRightToLeft = 0x590;

    public static byte[] Of(ParagraphSource source, ReadOnlySpan<int> codePoints, ReadOnlySpan<int> offsets, TextDirection direction)
    {
        var levels = new byte[codePoints.Length];
        var paragraphLevel = direction == TextDirection.RightToLeft ? 1 : 0;
        var isolates = source.Isolates;
        if (paragraphLevel == 0 && isolates.Count == 0 && codePoints.IndexOfAnyExceptInRange(0, FirstRightToLeft - 1) < 0)
        {
            return levels;
        }

        var types = new BidiClass[codePoints.Length + isolates.Count];
        var brackets = new int[types.Length];
        int to = 0, next = 0;
        for (var i = 0; i <= codePoints.Length; i++)
        {
            while (next < isolates.Count && isolates[next].At <= offsets[i])
            {
                types[to++] = isolates[next++].Class;
            }

            if (i < codePoints.Length)
            {
                brackets[to] = CharacterData.BracketOf(codePoints[i]);
                types[to++] = TypeOf(codePoints[i]);
            }
        }

        CopyBack(BidiParagraph.Resolve(types, brackets, paragraphLevel).Levels, source, offsets, (levels, (byte)paragraphLevel));
        return levels;
    }

    /// <summary>A forced line end is not the end of the paragraph: isolates go on after it.</summary>
    private static BidiClass TypeOf(int codePoint) => codePoint == '\n' ? BidiClass.WS : CharacterData.BidiOf(codePoint);

    /// <summary>Drops the isolates' own levels; invisible characters that rule X9 removes go with what stands before them.</summary>
    private static void CopyBack(ReadOnlySpan<byte> resolved, ParagraphSource source, ReadOnlySpan<int> offsets, (byte[] Levels, byte Paragraph) to)
    {
        int from = 0, next = 0;
        var before = to.Paragraph;
        for (var i = 0; i < to.Levels.Length; i++)
        {
            while (next < source.Isolates.Count && source.Isolates[next].At <= offsets[i])
            {
                next++;
                from++;
            }

            var level = resolved[from++];
            before = level == BidiParagraph.Removed ? before : level;
            to.Levels[i] = before;
        }
    }
}
