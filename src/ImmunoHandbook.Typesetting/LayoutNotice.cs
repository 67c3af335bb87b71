using System.Globalization;

namespace ImmunoHandbook.Typesetting;

/// <summary>What the typesetter has to tell the author about one block.</summary>
public enum LayoutNoticeKind
{
    /// <summary>No font of the stack covers a character; the text would be printed as a box.</summary>
    MissingGlyph,

    /// <summary>A block is larger than the space any page offers and was split or scaled.</summary>
    Oversized,

    /// <summary>A word is wider than its column and was broken between two clusters.</summary>
    BrokenWord,

    /// <summary>Page numbers in the text did not settle within the allowed number of passes.</summary>
    UnstablePageNumbers,

    /// <summary>A picture cannot be read or holds something that is not supported.</summary>
    Picture,

    /// <summary>A page reference or link names an anchor that is on no page.</summary>
    UnknownAnchor,

    /// <summary>A line's worth of a script without spaces (Thai, Lao, Khmer, Burmese) offers no place where a line may end.</summary>
    NoWordBreaks,

    /// <summary>A line of code is wider than its column, also in the smallest letters allowed, and was continued below.</summary>
    WideCode,

    /// <summary>The engine cannot work on this machine: a part of it is missing.</summary>
    EngineUnavailable,

    /// <summary>The engine does not put pages on folded sheets; the booklet was not made.</summary>
    NotImposed,

    /// <summary>The engine found no way to set the book, and made nothing.</summary>
    EngineFailed,
}

/// <param name="Origin">Whatever the caller put on the block or span, so that it can name the author's file and line.</param>
public sealed record LayoutNotice(LayoutNoticeKind Kind, string Message, string? Hint, object? Origin)
{
    /// <summary>For <see cref="LayoutNoticeKind.MissingGlyph"/>: the character, so that a whole script can be told in one sentence.</summary>
    public MissingGlyph? Missing { get; init; }

    /// <summary>Of one character.</summary>
    public static LayoutNotice OfMissing(int codePoint, string language, object? origin) => new(
        LayoutNoticeKind.MissingGlyph, $"No font has the character '{char.ConvertFromUtf32(codePoint)}' (U+{codePoint.ToString("X4", CultureInfo.InvariantCulture)}).",
        "Add a font that has it to the theme, or write it another way.", origin)
    { Missing = new MissingGlyph(codePoint, language) };
}

/// <param name="Language">Of the text it stands in, as a BCP 47 tag.</param>
public sealed record MissingGlyph(int CodePoint, string Language);
