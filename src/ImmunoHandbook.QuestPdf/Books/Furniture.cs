using ImmunoHandbook.QuestPdf.Blocks;
using ImmunoHandbook.Typesetting.Flow;
using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>A running head or foot, chosen by the page that it stands on.</summary>
internal sealed class Furniture(BookPass pass, Setting setting, Func<int, IReadOnlyList<FlowBlock>> choose) : IDynamicComponent
{
    public DynamicComponentComposeResult Compose(DynamicContext context)
    {
        var page = context.PageNumber;
        var blocks = choose(page);
        return new DynamicComponentComposeResult
        {
            Content = context.CreateElement(container => new BlockColumn(pass).Set(container, blocks, setting with { Page = page })),
            HasMoreContent = false,
        };
    }
}
