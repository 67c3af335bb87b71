using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace ImmunoHandbook.Markup.Boxes;

/// <summary>Block containers between lines of three or more colons; the library's inline form (<c>::x::</c>) stays off.</summary>
internal sealed class ContainerExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderer needs the language's words and is added by ChapterHtml.
    }
}
