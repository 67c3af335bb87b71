using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.QuestPdf.Texts;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>One block: one case per kind.</summary>
internal sealed class BlockSetter(BookPass pass)
{
    public void Set(IContainer container, FlowBlock block, Setting outer)
    {
        var setting = outer.Enter(block);
        pass.Wait(block.Anchors);
        container = setting.Language != outer.Language ? Newer.Language(container, setting.Language) : container;
        container = setting.Direction == outer.Direction ? container
            : setting.RightToLeft ? container.ContentFromRightToLeft() : container.ContentFromLeftToRight();
        switch (block)
        {
            case ParagraphBlock paragraph: new ParagraphSetter(pass).Set(container, paragraph, setting); break;
            case ContentsEntryBlock entry: new ContentsSetter(pass).Set(container, entry, setting); break;
            case ListBlock list: new ListSetter(pass).Set(container, list, setting); break;
            case TableBlock table: new TableSetter(pass).Set(container, table, setting); break;
            case BoxBlock box: new BoxSetter(pass).Set(container, box, setting); break;
            case CodeBlock code: new CodeSetter(pass).Set(container, code, setting); break;
            case FigureBlock figure: new FigureSetter(pass).Set(container, figure, setting); break;
            case GroupBlock group: Set(container, group, setting); break;
            case SideNoteBlock note: new BlockColumn(pass).Set(container, note.InFlow, setting); break;
            case ColumnsBlock columns: Set(container, columns, setting); break;
            case RuledLinesBlock { FillPage: true } lines: Newer.Decoration(container).Dynamic(new WritingLines(lines, setting)); break;
            case RuledLinesBlock lines: WritingLines.Set(Newer.Decoration(container), lines, lines.Count); break;
            case RuleBlock rule: Newer.Decoration(container).LineHorizontal((float)rule.Rule.Width).LineColor(rule.Rule.Colour.ToString()); break;
            case PageBreakBlock: container.PageBreak(); break;
            default: throw new NotSupportedException($"no setting for {block.GetType().Name}");
        }
    }

    private void Set(IContainer container, GroupBlock group, Setting setting)
    {
        container = group.KeepTogether ? Newer.Whole(container, new BlockHeight(pass).Of(group, setting), setting.Height) : container;
        container = Padding.Around(Newer.Tag(container, group.Role), group.Padding, setting.Direction);
        new BlockColumn(pass).Set(container, group.Children, setting.Inset(group.Padding));
    }

    private void Set(IContainer container, ColumnsBlock columns, Setting setting)
    {
        var count = Math.Max(1, columns.Count);
        var inside = setting with { Width = (setting.Width - (columns.Gap * (count - 1))) / count };
        Newer.Columns(container, (count, columns.Gap), content => new BlockColumn(pass).Set(content, columns.Children, inside));
    }
}
