using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Lines as they were typed, as many paragraphs in a box. The library has no hanging indent: what goes on below starts at the edge.</summary>
internal sealed class CodeSetter(BookPass pass)
{
    public void Set(IContainer container, CodeBlock code, Setting outer)
    {
        var setting = outer with { Direction = TextDirection.LeftToRight, Alignment = TextAlignment.Start };
        var scale = pass.Measure.CodeScale(code, setting.Inset(code.Box.Padding).Place, pass.Numbering);
        var style = code.Style with { Leading = code.Style.Leading * scale };
        var lines = code.Lines.Select(FlowBlock (line) => new ParagraphBlock([.. line.Spans.Select(span => Typed(span, scale))], style) { Role = StructureRole.None });
        new BoxSetter(pass).Set(container.ContentFromLeftToRight(), new BoxBlock([.. lines], code.Box) { Role = StructureRole.None, Origin = code.Origin }, setting);
    }

    /// <summary>Spaces beside each other are kept as ones that do not break; the library would drop those at the start of a line.</summary>
    private static TextSpan Typed(TextSpan span, double scale) => span with
    {
        Text = span.Text.TrimEnd(' ') is { Length: > 0 } text ? text.Replace("  ", "\u00A0\u00A0", StringComparison.Ordinal) : "\u00A0",
        Style = span.Style with { Size = span.Style.Size * scale },
    };
}
