using ImmunoHandbook.Proof.ClearPrint;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print;

/// <summary>The number of a chapter in a tinted block in the outer margin: leafing, an eye finds the chapter at the height of its block.</summary>
internal static class ThumbMarks
{
    /// <summary>Width of a bold digit and the space beside it, in em.</summary>
    private const double DigitWidth = 0.68;

    /// <summary>Nearer to the text, a mark reads as the number of a line.</summary>
    private static readonly double s_leastGap = Length.FromMillimetres(4);

    /// <summary>
    /// Null where the outer margin has no room for marks that can be read: no book has marks on some of its chapters only.
    /// </summary>
    /// <param name="chapter">Counts from 1.</param>
    /// <param name="digits">Of the longest number in the book.</param>
    public static ThumbMark? Of(int chapter, int digits, string number, BookStyle style, string language)
    {
        var page = style.Page;
        var taken = page.NoteWidth > 0 ? page.NoteWidth + page.NoteGap : 0;
        var room = page.Outer - ClearPrintLimits.SafeEdge - taken - s_leastGap;
        var size = Math.Min(style.NoteSize, room / (DigitWidth * digits));
        if (size < ClearPrintLimits.LeastLabel)
        {
            return null;
        }

        var width = Math.Min(room, size * DigitWidth * Math.Max(2, digits));
        var text = style.Text(language) with { Size = size, Bold = true, Colour = style.Colours.Accent, TabularNumbers = true };
        return new ThumbMark(new TextSpan(number, text), chapter - 1, new Size(width, size * 2), style.Colours.Soft);
    }
}
