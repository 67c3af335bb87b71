using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace ImmunoHandbook.Markup.Addresses;

/// <summary>Typed web addresses become links. Numbers behind "tel:" stay text: where a space ends the address, half a number would dial.</summary>
internal sealed class WebAddressExtension : IMarkdownExtension
{
    /// <summary>What GitHub takes, and the opening quotes and brackets of other languages.</summary>
    private const string Before = "*_~(\"'[<>:;,/\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a\u3008\u300a\u300c\u300e\u3010\uff08\uff1a\uff0c\u3001\u3002\u2014\u2013\u060c\u061b";

    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new CountedAddresses(new AutoLinkOptions { UseHttpsForWWWLinks = true, ValidPreviousCharacters = Before })
        {
            OpeningCharacters = ['h', 'w'],
        });

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // They are links like others.
    }
}
