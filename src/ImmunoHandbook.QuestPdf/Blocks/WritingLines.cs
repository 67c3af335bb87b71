using ImmunoHandbook.Typesetting.Flow;
using QuestPDF.Elements;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Lines to write on that fill what is left of the page.</summary>
internal sealed class WritingLines(RuledLinesBlock lines, Setting setting) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context)
    {
        var room = Math.Min(context.AvailableSize.Height, setting.Height);
        return new DynamicComponentComposeResult
        {
            Content = context.CreateElement(container => Set(container, lines, (int)(room / lines.Distance))),
            HasMoreContent = false,
        };
    }

    public static void Set(IContainer container, RuledLinesBlock lines, int count) => container.Column(column =>
    {
        for (var i = 0; i < count; i++)
        {
            column.Item().Height((float)lines.Distance).BorderBottom((float)lines.Rule.Width).BorderColor(lines.Rule.Colour.ToString());
        }
    });
}
