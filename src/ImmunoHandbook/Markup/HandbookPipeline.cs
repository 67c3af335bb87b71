using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.Values;
using Markdig;
using Markdig.Extensions.Tables;

namespace ImmunoHandbook.Markup;

/// <summary>The one Markdown dialect of handbooks. Immutable and shared by all threads.</summary>
internal static class HandbookPipeline
{
    public static readonly MarkdownPipeline Instance = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .Use<ContainerExtension>()
        .Use<CitationExtension>()
        .Use<ValueExtension>()
        .UseGenericAttributes()
        .Build();
}
