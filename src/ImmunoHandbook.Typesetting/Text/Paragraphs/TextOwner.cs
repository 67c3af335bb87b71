using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>A link, marked part or note mark that text stands in; owners form a tree whose root is null.</summary>
/// <param name="Index">Counts the owners of a paragraph in document order.</param>
internal sealed record TextOwner(int Index, Inline Inline, TextOwner? Parent)
{
    /// <summary>The innermost link that holds the text, or null.</summary>
    public LinkSpan? Link => Inline as LinkSpan ?? Parent?.Link;

    /// <summary>The owner of <see cref="Link"/>.</summary>
    public TextOwner? LinkOwner => Inline is LinkSpan ? this : Parent?.LinkOwner;
}

/// <summary>Text of one style and owner, up to the next stretch. Language is the one to shape with.</summary>
internal sealed record Stretch(int Start, TextStyle Style, string Language, TextOwner? Owner, object? Origin)
{
    public bool IsRaised => Style.Rise > 0;

    /// <summary>Above or below the line.</summary>
    public bool IsShifted => Style.Rise != 0;
}
