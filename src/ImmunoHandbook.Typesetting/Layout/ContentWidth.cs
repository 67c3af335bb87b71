using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>How narrow blocks can be set without breaking a word, and how wide they would like to be, in points.</summary>
internal readonly record struct ContentWidth(double Least, double Natural)
{
    /// <summary>A picture narrower than this says nothing.</summary>
    private const double LeastPicture = 36;

    /// <summary>The width of text that does not ask for more than it must have: captions follow what they stand at.</summary>
    private ContentWidth Narrow => new(Least, Least);

    public static ContentWidth Of(IReadOnlyList<FlowBlock> blocks, LayoutPass pass, in Setting setting)
    {
        var widest = default(ContentWidth);
        foreach (var block in blocks)
        {
            widest = widest.Or(Of(block, pass, setting.Enter(block)));
        }

        return widest;
    }

    public ContentWidth Or(ContentWidth other) =>
        new(Math.Max(Least, other.Least), Math.Max(Natural, other.Natural));

    public ContentWidth Plus(double width) => new(Least + width, Natural + width);

    private static ContentWidth Of(FlowBlock block, LayoutPass pass, in Setting setting) => block switch
    {
        ParagraphBlock paragraph => OfText(paragraph.Inlines, pass, setting).Plus(paragraph.Style.HangingIndent),
        ContentsEntryBlock entry => OfText(entry.Inlines, pass, setting).Plus(entry.Indent + (3 * entry.NumberStyle.Size)),
        ListBlock list => OfList(list, pass, setting),
        GroupBlock group => Of(group.Children, pass, setting).Plus(group.Padding.Horizontal),
        BoxBlock box => Of(box.Children, pass, setting).Plus(box.Style.Padding.Horizontal + box.Style.BarWidth),
        CodeBlock code => OfCode(code, pass, setting),
        SideNoteBlock note => Of(note.InFlow, pass, setting),
        ColumnsBlock columns => Of(columns.Children, pass, setting),
        TableBlock table => OfTable(table, pass, setting),
        FigureBlock figure => OfPicture(figure).Or(Of(figure.Caption, pass, setting).Narrow),
        _ => default,
    };

    private static ContentWidth OfText(IReadOnlyList<Inline> inlines, LayoutPass pass, in Setting setting)
    {
        var text = pass.Shape(inlines, setting);
        return new ContentWidth(text.MinimumWidth, text.NaturalWidth);
    }

    private static ContentWidth OfList(ListBlock list, LayoutPass pass, in Setting setting)
    {
        var labels = default(ContentWidth);
        var bodies = default(ContentWidth);
        foreach (var item in list.Items)
        {
            labels = labels.Or(OfText(item.Label, pass, setting));
            bodies = bodies.Or(Of(item.Body, pass, setting));
        }

        // Measured as if all labels stood beside their items; those that end up above them need less.
        var indent = list.Indent > 0 ? Math.Max(list.Indent, labels.Natural + LabelledItem.Gap) : 0;
        return labels.Or(bodies.Plus(indent));
    }

    private static ContentWidth OfTable(TableBlock table, LayoutPass pass, in Setting setting)
    {
        var sum = default(ContentWidth);
        foreach (var column in TableColumns.Measure(table, pass, setting))
        {
            sum = new ContentWidth(sum.Least + column.Least, sum.Natural + column.Natural);
        }

        return sum.Or(Of(table.Caption, pass, setting).Narrow);
    }

    private static ContentWidth OfCode(CodeBlock code, LayoutPass pass, in Setting setting)
    {
        var widest = default(ContentWidth);
        foreach (var line in code.Lines)
        {
            widest = widest.Or(OfText(line.Spans, pass, setting));
        }

        return (code.KeepsColumns ? new ContentWidth(widest.Natural, widest.Natural) : widest).Plus(code.Box.Padding.Horizontal);
    }

    private static ContentWidth OfPicture(FigureBlock figure)
    {
        var width = figure.Width ?? figure.Picture.Size.Width;
        return new ContentWidth(Math.Min(width, LeastPicture), width);
    }
}
