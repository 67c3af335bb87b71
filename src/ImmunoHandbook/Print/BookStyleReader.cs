using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Print;

/// <summary>The theme's tokens as an edition of the book uses them.</summary>
internal static class BookStyleReader
{
    public static BookStyle From(Theme theme, ThemePage page)
    {
        var colours = theme.Light;
        return new BookStyle(theme.Cascade, page.Style, page.BodySize, theme.Type.Scale, theme.Type.PrintLeading)
        {
            Booklet = page.Booklet,
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
