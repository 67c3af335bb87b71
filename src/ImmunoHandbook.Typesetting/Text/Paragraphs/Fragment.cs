namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Shaped text of one face, style, owner and level; the smallest thing that is moved around.</summary>
/// <param name="Start">Place of its first character in the paragraph's text.</param>
/// <param name="Width">In points.</param>
/// <param name="IsSpace">Only spaces, which hang over the edge at the end of a line.</param>
internal readonly record struct Fragment(
    int Start, int Length, ShapedWord Word, FontFace Face, Stretch Stretch, byte Level, bool IsSpace, double Width)
{
    public bool RightToLeft => (Level & 1) == 1;

    public static Fragment Of((int Start, int Length) place, ShapedWord word, FontFace face, Stretch stretch, byte level) =>
        new(place.Start, place.Length, word, face, stretch, level, IsSpace: false, word.Advance * stretch.Style.Size / face.UnitsPerEm);
}

/// <summary>Fragments between two places where a line may end.</summary>
/// <param name="End">Index after its last fragment; the first one is where the piece before ends.</param>
/// <param name="Width">Without the spaces at its end, in points.</param>
/// <param name="Space">Width of the spaces at its end.</param>
internal readonly record struct TextPiece(int End, double Width, double Space)
{
    /// <summary>The line must end here.</summary>
    public bool Forced { get; init; }

    /// <summary>What a line end here costs, in squares of the measure left empty.</summary>
    public double Penalty { get; init; }
}

/// <summary>A paragraph after shaping, before a width is known. Nothing changes the arrays once they are in it.</summary>
internal sealed record ShapedParagraph(string Text, TextDirection Direction, Fragment[] Fragments, TextPiece[] Pieces);
