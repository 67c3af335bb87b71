namespace ImmunoHandbook.Typesetting.Text.Unicode;

internal enum BreakAction : byte
{
    Prohibited,
    Allowed,
    Mandatory,
}

/// <summary>Where a text may be broken into lines (UAX #14, revision of Unicode 17).</summary>
internal static class LineBreaks
{
    /// <param name="codePoints">The text as code points.</param>
    /// <returns>For each index the action before that code point; the last entry stands for the end of the text.</returns>
    public static BreakAction[] Find(ReadOnlySpan<int> codePoints)
    {
        var actions = new BreakAction[codePoints.Length + 1];
        var units = LineBreakUnits.Of(codePoints);
        var rules = new LineBreakRules(units);
        for (var i = 1; i < units.Count; i++)
        {
            actions[units.StartOf(i)] = rules.Before(i);
        }

        // LB2 and LB3: never at the start of text, always at its end. Inside a unit (LB9) nothing breaks.
        actions[0] = BreakAction.Prohibited;
        actions[^1] = BreakAction.Mandatory;
        return actions;
    }
}
