using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links;

/// <summary>Where a link stands: in the file that an author edits, and in the output file that carries it.</summary>
internal readonly record struct LinkPlace(SourceLocation At, string Page);

/// <summary>An address on another server, once, with every place that leads to it.</summary>
/// <param name="Address">Absolute, with its fragment, otherwise as written; white space around it and line ends in it are left out.</param>
internal sealed record OutsideLink(string Address, IReadOnlyList<LinkPlace> Places)
{
    /// <summary>In ordinal order of addresses; places by file, line and column.</summary>
    public static IReadOnlyList<OutsideLink> Gather(IEnumerable<(string Address, LinkPlace Place)> found) =>
    [
        .. found.GroupBy(f => f.Address, f => f.Place, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new OutsideLink(group.Key, [.. group.Distinct().OrderBy(p => p.At).ThenBy(p => p.Page, StringComparer.Ordinal)])),
    ];
}
