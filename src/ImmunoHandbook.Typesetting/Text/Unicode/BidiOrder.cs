namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>Rule L2 of UAX #9: from the highest level down, stretches at or above it are reversed.</summary>
internal static class BidiOrder
{
    /// <summary>For each visual place, from the left, the index of what stands there. Levels of <see cref="BidiParagraph.Removed"/> are left out.</summary>
    public static int[] Visual(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        int count = 0, highest = 0, lowestOdd = int.MaxValue;
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] == BidiParagraph.Removed)
            {
                continue;
            }

            order[count++] = i;
            highest = Math.Max(highest, levels[i]);
            lowestOdd = (levels[i] & 1) == 1 ? Math.Min(lowestOdd, levels[i]) : lowestOdd;
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var from = 0; from < count; from++)
            {
                var to = from;
                while (to < count && levels[order[to]] >= level)
                {
                    to++;
                }

                if (to > from)
                {
                    Array.Reverse(order, from, to - from);
                    from = to;
                }
            }
        }

        return count == order.Length ? order : order[..count];
    }
}
