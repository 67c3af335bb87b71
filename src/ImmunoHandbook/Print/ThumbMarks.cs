using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print;

/// <summary>The number of a chapter in a solid block at the outer edge: a thumb finds the chapter in the closed book.</summary>
internal static class ThumbMarks
{
    /// <summary>Space between a mark and what stands beside it, in points.</summary>
    private const double LeastGap = 3;

    private static readonly double s_safeEdge = Length.FromMillimetres(6.35);

    /// <summary>Null where the outer margin has no room for a mark that can be read.</summary>
    /// <param name="chapter">Counts from 1.</param>
    public static ThumbMark? Of(int chapter, string number, BookStyle style, string language)
    {
        var page = style.Page;
        var taken = page.NoteWidth > 0 ? page.NoteWidth + page.NoteGap : 0;
        var size = style.NoteSize;
        var width = Math.Min(size * 1.5, page.Outer - s_safeEdge - taken - LeastGap);
        if (width < size * 0.75 * number.Length)
        {
            return null;
        }

        var text = style.Text(language) with { Size = size, Bold = true, Colour = Colour.White, TabularNumbers = true };
        return new ThumbMark(new TextSpan(number, text), chapter - 1, new Size(width, size * 2), style.Colours.Accent);
    }
}
