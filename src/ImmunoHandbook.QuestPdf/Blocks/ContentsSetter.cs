using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>A line of the table of contents: all of it leads to its place, and the number stands in a column of its own.</summary>
internal sealed class ContentsSetter(BookPass pass)
{
    private const double Gap = 6;

    public void Set(IContainer container, ContentsEntryBlock entry, Setting setting)
    {
        pass.Wait(AnchorNames.In(entry.Inlines));
        var paragraphs = new ParagraphSetter(pass);
        Inline[] number = [new PageReferenceSpan(entry.Anchor, entry.NumberStyle)];
        Inline[] widest = [new TextSpan(pass.Numbering.Text(0), entry.NumberStyle)];
        var end = entry.Style with { Alignment = TextAlignment.End };
        container = Newer.Tag(paragraphs.Place(container), StructureRole.TOCI);
        container = pass.Knows(entry.Anchor) ? Newer.Link(container, InlineText.Of(entry.Inlines)).SectionLink(entry.Anchor) : container;
        Padding.Around(container, new Insets(0, 0, 0, entry.Indent), setting.Direction).Row(row =>
        {
            paragraphs.SetLines(row.RelativeItem(), entry.Inlines, entry.Style, setting);
            paragraphs.SetLines(row.ConstantItem((float)(pass.Measure.NaturalWidth(widest, setting.Place, pass.Numbering) + Gap)).AlignBottom(), number, end, setting);
        });
    }
}
