namespace ImmunoHandbook.Links.Judging;

/// <summary>The ids of one page, looked through for what an author meant; made only for pages that a link misses.</summary>
internal sealed class PlaceNames(IReadOnlySet<string> ids)
{
    private readonly NearNames _near = new(ids);
    private readonly Dictionary<string, string?> _folded = Folded(ids);

    public string? Nearest(string word) => _near.To(word);

    /// <summary>The only id that differs in upper and lower case alone.</summary>
    public string? InOtherCase(string word) => _folded.GetValueOrDefault(word);

    /// <summary>Without regard to case; null for names that several things have.</summary>
    public static Dictionary<string, string?> Folded(IEnumerable<string> names)
    {
        var folded = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            folded[name] = folded.ContainsKey(name) ? null : name;
        }

        return folded;
    }
}
