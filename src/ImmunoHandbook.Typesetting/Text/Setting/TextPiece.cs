namespace ImmunoHandbook.Typesetting.Text;

/// <summary>A shaped stretch between two places where a line may end. Width in points.</summary>
/// <param name="Style">Of the characters; the face was chosen from its cascade.</param>
/// <param name="Level">Embedding level (UAX #9); odd is right-to-left.</param>
internal sealed record TextPiece(
    string Text, TextStyle Style, FontFace Face, byte Level, SpanOwner? Owner, ShapedWord Glyphs)
{
    public double Width => Glyphs.Advance * Style.Size / Face.UnitsPerEm;

    /// <summary>Nothing but spaces: hangs over the edge at the end of a line.</summary>
    public required bool IsSpace { get; init; }

    /// <summary>A line may end after this piece.</summary>
    public bool AllowsBreak { get; set; }

    /// <summary>A line must end after this piece.</summary>
    public bool ForcesBreak { get; set; }

    public object? Origin { get; init; }
}
