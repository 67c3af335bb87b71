using ImmunoHandbook.Markup.Addresses;
using ImmunoHandbook.Markup.Attributes;
using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.RawHtml;
using ImmunoHandbook.Markup.Scripts;
using ImmunoHandbook.Markup.Values;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ImmunoHandbook.Markup;

/// <summary>The one Markdown dialect of handbooks. Immutable and shared by all threads.</summary>
internal static class HandbookPipeline
{
    public static readonly MarkdownPipeline Instance = Build();

    private static MarkdownPipeline Build()
    {
        var pipeline = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = false })
            .UseGridTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseAlertBlocks(allowNestedAlerts: true)
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .Use<ScriptExtension>()
            .Use<WebAddressExtension>()
            .Use<ContainerExtension>()
            .Use<CitationExtension>()
            .Use<ValueExtension>()
            .Use<AttributeExtension>();
        pipeline.BlockParsers.Replace<HtmlBlockParser>(new TagLineParser());
        pipeline.BlockParsers.Replace<IndentedCodeBlockParser>(new CodeBelowTextParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskListInlineParser { ListClass = "tasks", ListItemClass = "task" });
        return pipeline.Build();
    }
}
