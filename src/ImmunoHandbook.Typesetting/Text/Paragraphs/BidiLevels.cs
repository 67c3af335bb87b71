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
        if (paragraphLevel == 0 && source.Isolates.Count == 0 && codePoints.IndexOfAnyExceptInRange(0, FirstRightToLeft - 1) < 0)
        {
            return levels;
        }

        var isolates = WithNumbers(source.Isolates, codePoints, offsets);

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

        CopyBack(BidiParagraph.Resolve(types, brackets, paragraphLevel).Levels, isolates, offsets, (levels, (byte)paragraphLevel));
        return levels;
    }

    /// <summary>
    /// Adds a left-to-right isolate around each grouped number, as rule HL3 of UAX #9 allows; the override in it is for Arabic
    /// digits, between which a space would still go from right to left. A number that a marked part begins or ends
    /// inside of is left alone.
    /// </summary>
    private static List<(int At, BidiClass Class)> WithNumbers(
        IReadOnlyList<(int At, BidiClass Class)> given, ReadOnlySpan<int> codePoints, ReadOnlySpan<int> offsets)
    {
        var all = new List<(int At, BidiClass Class)>(given.Count);
        var next = 0;
        for (var i = 0; i <= codePoints.Length; i++)
        {
            while (next < given.Count && given[next].At <= offsets[i])
            {
                all.Add(given[next++]);
            }

            if (i == codePoints.Length || FirstDigit(codePoints, i) is not { } digit
                || GroupedNumber.At(codePoints, digit) is not { } number || number.Start != i
                || (next < given.Count && given[next].At <= offsets[number.Last]))
            {
                continue;
            }

            all.Add((offsets[i], BidiClass.LRI));
            all.Add((offsets[i], BidiClass.LRO));
            all.Add((offsets[number.Last + 1], BidiClass.PDF));
            all.Add((offsets[number.Last + 1], BidiClass.PDI));
            i = number.Last;
        }

        return all;
    }

    /// <summary>Where the digits of a number begin that may start at this place.</summary>
    private static int? FirstDigit(ReadOnlySpan<int> text, int at)
    {
        if (at > 0 && (GroupedNumber.IsDigit(text[at - 1]) || text[at - 1] is '+' or '('))
        {
            return null;
        }

        while (at < text.Length && text[at] is '+' or '(')
        {
            at++;
        }

        return at < text.Length && GroupedNumber.IsDigit(text[at]) ? at : null;
    }

    /// <summary>A forced line end is not the end of the paragraph: isolates go on after it.</summary>
    private static BidiClass TypeOf(int codePoint) => codePoint == '\n' ? BidiClass.WS : CharacterData.BidiOf(codePoint);

    /// <summary>Drops the isolates' own levels; invisible characters that rule X9 removes go with what stands before them.</summary>
    private static void CopyBack(
        ReadOnlySpan<byte> resolved, List<(int At, BidiClass Class)> isolates, ReadOnlySpan<int> offsets, (byte[] Levels, byte Paragraph) to)
    {
        int from = 0, next = 0;
        var before = to.Paragraph;
        for (var i = 0; i < to.Levels.Length; i++)
        {
            while (next < isolates.Count && isolates[next].At <= offsets[i])
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
