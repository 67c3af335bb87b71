using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Items with labels that hang in the indent, or stand above their text where they are wider.</summary>
internal sealed class ListSetter(BookPass pass)
{
    private const double Gap = 4;

    private readonly BlockColumn _blocks = new(pass);
    private readonly ParagraphSetter _labels = new(pass);

    public void Set(IContainer container, ListBlock list, Setting setting)
    {
        var indent = pass.Measure.ListIndent(list, setting.Place, pass.Numbering);
        var wide = list with { Indent = indent > list.Indent ? indent + Setting.Slack : indent };
        Newer.Tag(container, StructureRole.L).Column(column =>
        {
            column.Spacing((float)list.ItemGap);
            foreach (var item in list.Items)
            {
                SetItem(Newer.Tag(column.Item(), StructureRole.LI), wide, item, setting);
            }
        });
    }

    public void SetItem(IContainer container, ListBlock list, ListItem item, Setting setting)
    {
        var indent = new Insets(0, 0, 0, list.Indent);
        var inside = setting.Inset(indent);
        pass.Wait(AnchorNames.In(item.Label));
        if (item.Label.Count == 0)
        {
            _blocks.Set(Newer.Tag(Padding.Around(container, indent, setting.Direction), StructureRole.LBody), item.Body, inside);
        }
        else if (pass.Measure.NaturalWidth(item.Label, setting.Place, pass.Numbering) + Gap > list.Indent)
        {
            SetAbove(container, list, item, setting);
        }
        else
        {
            container.Row(row =>
            {
                SetLabel(row.ConstantItem((float)list.Indent), list, item, setting);
                _blocks.Set(Newer.Tag(row.RelativeItem(), StructureRole.LBody), item.Body, inside);
            });
        }
    }

    private void SetAbove(IContainer container, ListBlock list, ListItem item, Setting setting)
    {
        var indent = new Insets(0, 0, 0, list.Indent);
        var least = list.LabelStyle.Leading + (item.Body.Count > 0 ? new BlockHeight(pass).FirstLines(item.Body[0], setting.Inset(indent)) : 0);
        container.EnsureSpace((float)Math.Min(least, setting.Height / 3)).Column(column =>
        {
            SetLabel(column.Item(), list, item, setting);
            _blocks.Set(Newer.Tag(Padding.Around(column.Item(), indent, setting.Direction), StructureRole.LBody), item.Body, setting.Inset(indent));
        });
    }

    private void SetLabel(IContainer container, ListBlock list, ListItem item, Setting setting) =>
        _labels.SetLines(Newer.Tag(_labels.Place(container), StructureRole.Lbl), item.Label, list.LabelStyle, setting);
}
