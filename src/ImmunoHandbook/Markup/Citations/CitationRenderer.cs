using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Citations;

/// <summary>Raised source numbers that lead to the list of sources. Unknown keys were reported and print nothing.</summary>
internal sealed class CitationRenderer(ChapterHtmlOptions options, LinkOriginRecorder origins)
    : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        foreach (var key in citation.Keys)
        {
            if (!options.SourceNumbers.TryGetValue(key, out var number))
            {
                continue;
            }

            var address = options.SourceAddress(key);
            origins.Record(address, citation);
            renderer.Write("<sup><a class=\"cite\" href=\"").WriteEscapeUrl(address).Write("\">[")
                .Write(number.ToString(CultureInfo.InvariantCulture)).Write("]</a></sup>");
        }
    }
}
