using ImmunoHandbook.Content;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Print;

/// <summary>The theme's tokens as an edition of the book uses them.</summary>
internal static class BookStyleReader
{
    /// <summary>The theme's leading is that of Latin letters; taller ones get this many times as much.</summary>
    private const double TallLetters = 1.11;

    public static BookStyle From(Theme theme, ThemePage page, Language language)
    {
        var colours = theme.Light;
        var leading = theme.Type.PrintLeading * (language.HasTallLetters ? TallLetters : 1);
        return new BookStyle(theme.Cascade, page.Style, page.BodySize, theme.Type.Scale, leading)
        {
            Booklet = page.Booklet,
            CodeFonts = theme.CodeCascade,
            Colours = new BookColours(colours["ink"], colours["accent"], colours["soft"], colours["rule"])
            {
                Now = colours["now"],
                NowText = colours["now-text"],
                Today = colours["today"],
                TodayText = colours["today-text"],
                Next = colours["next"],
                NextBorder = colours["next-border"],
            },
        };
    }
}
