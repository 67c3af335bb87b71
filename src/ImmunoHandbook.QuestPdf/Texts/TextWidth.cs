using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.QuestPdf.Texts;

/// <summary>Widths of unshaped text in points: near enough to choose between two ways of setting it.</summary>
internal static class TextWidth
{
    public static double Of(IEnumerable<Inline> inlines) => inlines.Sum(inline => inline switch
    {
        TextSpan span => Of(span.Text, span.Style),
        LinkSpan link => Of(link.Children),
        MarkedSpan marked => Of(marked.Children),
        PageReferenceSpan reference => Of("000", reference.Style),
        PageListSpan list => Of("000, ", list.Style) * list.Anchors.Count,
        FootnoteSpan note => Of(note.Mark, note.Style),
        _ => 0,
    });

    public static double LongestLine(IEnumerable<FlowBlock> blocks) => blocks.Select(block => block switch
    {
        ParagraphBlock paragraph => Of(paragraph.Inlines),
        ListBlock list => list.Indent + list.Items.Select(item => LongestLine(item.Body)).DefaultIfEmpty(0).Max(),
        GroupBlock group => LongestLine(group.Children) + group.Padding.Horizontal,
        BoxBlock box => LongestLine(box.Children) + box.Style.Padding.Horizontal,
        FigureBlock figure => figure.Width ?? figure.Picture.Size.Width,
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    public static double LongestWord(IEnumerable<FlowBlock> blocks) => blocks.Select(block => block switch
    {
        ParagraphBlock paragraph => LongestWord(paragraph.Inlines),
        ListBlock list => list.Indent + list.Items.Select(item => LongestWord(item.Body)).DefaultIfEmpty(0).Max(),
        GroupBlock group => LongestWord(group.Children) + group.Padding.Horizontal,
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static double LongestWord(IEnumerable<Inline> inlines) => inlines.Select(inline => inline switch
    {
        TextSpan span => span.Text.Split(' ', '\n').Max(word => Of(word, span.Style)),
        LinkSpan link => LongestWord(link.Children),
        MarkedSpan marked => LongestWord(marked.Children),
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static double Of(string text, TextStyle style)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += AdvanceOf(rune, style);
        }

        return width;
    }

    private static double AdvanceOf(Rune rune, TextStyle style)
    {
        foreach (var family in style.Fonts.Families)
        {
            var face = style.Bold ? family.Bold : family.Regular;
            if (face.NominalGlyph(rune.Value) is > 0 and var glyph)
            {
                return face.AdvanceOf(glyph) * style.Size / face.UnitsPerEm;
            }
        }

        return 0;
    }
}
