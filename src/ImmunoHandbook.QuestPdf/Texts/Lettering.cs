using ImmunoHandbook.QuestPdf.Api;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Texts;

/// <summary>Our text styles as the library's.</summary>
internal static class Lettering
{
    /// <summary>The library sets raised and lowered letters at this part of their size; ours come with the size that they have.</summary>
    private const double RaisedSize = 0.6;

    /// <param name="leading">Distance of lines in points, or null for one line.</param>
    public static TextStyle Of(Typesetting.Text.TextStyle style, double? leading)
    {
        var size = style.Rise != 0 ? style.Size / RaisedSize : style.Size;
        var made = Newer.Families(TextStyle.Default, FontRegister.NamesOf(style.Fonts))
            .FontSize((float)size).FontColor(style.Colour.ToString());
        made = style.Bold ? made.Bold() : made.NormalWeight();
        made = style.TabularNumbers ? Newer.Tabular(made) : made;
        made = leading is { } distance ? made.LineHeight((float)Newer.LineHeight(distance, size, style.Fonts.Families[0].Regular)) : made;
        made = style.Struck ? made.Strikethrough() : made;
        return style.Rise > 0 ? made.Superscript() : style.Rise < 0 ? made.Subscript() : made;
    }
}
