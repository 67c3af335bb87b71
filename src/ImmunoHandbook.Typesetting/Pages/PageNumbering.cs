namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>What page numbers are known while text is set: guesses in the first pass, facts in the last.</summary>
internal sealed record PageNumbering(IReadOnlyDictionary<string, int> PageOfAnchor, int PageCount)
{
    /// <summary>Before anything is placed: every reference is set as if it were a three-digit number.</summary>
    public static readonly PageNumbering Unknown = new(new Dictionary<string, int>(), 0);

    /// <summary>Number of the page being furnished; 0 outside of running heads and feet.</summary>
    public int CurrentPage { get; init; }
}
