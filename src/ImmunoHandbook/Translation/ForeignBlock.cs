using ImmunoHandbook.References;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation;

/// <summary>
/// A block of the source within a translation, because its translation is missing or old. It is a leaf: whoever walks the
/// translation's tree, to search or to measure, does not meet the other language's words.
/// </summary>
/// <param name="Chapter">The source's chapter, which knows the places of the block.</param>
internal sealed class ForeignBlock(ResolvedChapter chapter, Block original, bool isStale) : LeafBlock(null)
{
    public ResolvedChapter Chapter { get; } = chapter;

    public Block Original { get; } = original;

    /// <summary>What it stands in place of, which is no longer in the tree; null where it stands beside or alone.</summary>
    public Block? Replaced { get; init; }

    /// <summary>A translation is there and old; else there is none.</summary>
    public bool IsStale { get; } = isStale;
}
