namespace ImmunoHandbook.Typesetting.Imposition;

/// <summary>Sheets shared out evenly over as few parts as a staple allows.</summary>
public static class BookletParts
{
    /// <param name="sheets">Of the whole book.</param>
    /// <param name="mostSheets">What one staple holds.</param>
    /// <returns>Sheets of each part, in order; they differ by one at most.</returns>
    public static IReadOnlyList<int> Share(int sheets, int mostSheets)
    {
        var most = Math.Max(1, mostSheets);
        var parts = Math.Max(1, (sheets + most - 1) / most);
        return [.. Enumerable.Range(0, parts).Select(part => (sheets / parts) + (part < sheets % parts ? 1 : 0))];
    }
}
