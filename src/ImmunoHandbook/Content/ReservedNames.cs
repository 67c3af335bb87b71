using System.Collections.Frozen;

namespace ImmunoHandbook.Content;

/// <summary>Names that pages of the program itself have beside the chapters of a language.</summary>
internal static class ReservedNames
{
    private static readonly FrozenSet<string> s_names =
        new[] { "index", "glossary", "sources", "book", "downloads", "translations", "search", "contents", "cover", "back-cover", "notes" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string slug) => s_names.Contains(slug);
}
