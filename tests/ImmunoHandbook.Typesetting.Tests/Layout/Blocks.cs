using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Blocks of known size.</summary>
internal static class Blocks
{
    public static readonly ParagraphStyle Plain = new(SquareText.Leading);

    public static readonly Stroke Hairline = new(Colour.Black, 1);

    /// <summary>A picture that cannot be divided.</summary>
    public static FigureBlock Solid(string name, double height, double width = 20) =>
        new(new VectorPicture(new Size(width, height), []), name, []);

    public static ParagraphBlock Paragraph(string text) => Paragraph([Words(text)]);

    public static ParagraphBlock Paragraph(params Inline[] inlines) => new(inlines, Plain);

    /// <summary>A paragraph of lines "a1", "a2" ...</summary>
    public static ParagraphBlock Lines(string name, int count) =>
        Paragraph(string.Join('\n', Enumerable.Range(1, count).Select(line => name + line)));

    public static ParagraphBlock Heading(string text) =>
        Paragraph(text) with { Role = StructureRole.H2, KeepWithNext = true };

    public static TextSpan Words(string text) => new(text, SquareText.Style);

    public static BoxBlock Box(params FlowBlock[] children) =>
        new(children, new BoxStyle(Insets.Uniform(5)) { Fill = Colour.White });

    public static GroupBlock Together(params FlowBlock[] children) => new(children) { KeepTogether = true };

    public static ListBlock List(params ListItem[] items) => new(items, 15, Plain);

    public static ListItem Item(string label, params FlowBlock[] body) =>
        new(label.Length == 0 ? [] : [Words(label)], body);

    public static TableRow Row(params FlowBlock[] cells) =>
        new([.. cells.Select(cell => new TableCell([cell]))]);

    public static TableRow Row(params string[] cells) =>
        Row([.. cells.Select(FlowBlock (cell) => Paragraph(cell))]);

    public static TableBlock Table(IReadOnlyList<TableRow> header, params TableRow[] body) =>
        new(header, body, new TableStyle(default, new Stroke(Colour.Black, 0), null));

    public static PageReferenceSpan PageOf(string anchor) => new(anchor, SquareText.Style);

    public static FootnoteSpan Note(string mark, params FlowBlock[] note) => new(mark, SquareText.Style, note);

    public static T At<T>(this T block, string anchor)
        where T : FlowBlock => block with { Anchors = [anchor] };
}
