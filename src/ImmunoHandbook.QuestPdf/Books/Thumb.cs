using ImmunoHandbook.QuestPdf.Texts;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>The mark at the outer edge by which a thumb finds a chapter.</summary>
internal sealed class Thumb(ThumbMark mark, SheetSetting sheet, TextDirection binding) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context)
    {
        var style = sheet.Section.Style;
        var innerAtLeft = (context.PageNumber % 2 == 1 || !style.Facing) == (binding == TextDirection.LeftToRight);
        var left = innerAtLeft ? style.Sheet.Width - mark.FromEdge - mark.Area.Width : mark.FromEdge;
        var top = style.Top + mark.Top(style.TextArea.Height);
        return new DynamicComponentComposeResult
        {
            Content = context.CreateElement(container => container.ContentFromLeftToRight()
                .PaddingLeft((float)left).PaddingTop((float)top).AlignLeft().AlignTop()
                .Width((float)mark.Area.Width).Height((float)mark.Area.Height)
                .Background(mark.Fill.ToString()).AlignCenter().AlignMiddle()
                .Text(text => text.Span(mark.Number.Text).Style(Lettering.Of(mark.Number.Style, leading: null)))),
            HasMoreContent = false,
        };
    }
}
