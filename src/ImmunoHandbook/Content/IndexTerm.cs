using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>A word that is hard for many readers, in all its forms, and what says the same more plainly.</summary>
internal sealed record PlainWord(IReadOnlyList<string> Forms, string Plainer);

/// <summary>An entry of the book's index that is no glossary word: the place is found by any of its forms.</summary>
internal sealed record IndexTerm(string Id, string Entry, IReadOnlyList<string> Forms)
{
    public required SourceLocation At { get; init; }
}
