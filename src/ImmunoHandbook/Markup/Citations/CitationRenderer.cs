using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Citations;

/// <summary>
/// Raised source numbers that lead to the list of sources. Unknown keys were reported and print nothing. On the website each
/// number is a link of its own; in print all that stand together are one mark, in order and with ranges, as it costs room.
/// </summary>
internal sealed class CitationRenderer(ChapterHtmlOptions options, LinkOriginRecorder origins)
    : HtmlObjectRenderer<CitationInline>
{
    /// <summary>Two neighbouring numbers are easier to read as two.</summary>
    private const int ShortestRange = 3;

    protected override void Write(HtmlRenderer renderer, CitationInline citation)
    {
        if (options.Target == OutputTarget.Print)
        {
            WriteJoined(renderer, citation);
            return;
        }

        foreach (var (number, key) in Numbers(citation))
        {
            renderer.Write("<sup>");
            WriteLink(renderer, citation, key, $"[{Text(number)}]");
            renderer.Write("</sup>");
        }
    }

    private void WriteJoined(HtmlRenderer renderer, CitationInline citation)
    {
        if (citation.PreviousSibling is CitationInline)
        {
            return;
        }

        var places = new SortedDictionary<int, string>();
        for (var next = citation; next is not null; next = next.NextSibling as CitationInline)
        {
            foreach (var (number, key) in Numbers(next))
            {
                places.TryAdd(number, key);
            }
        }

        var all = places.ToList();
        for (var (i, end) = (0, 0); i < all.Count; i = end)
        {
            for (end = i + 1; end < all.Count && all[end].Key == all[end - 1].Key + 1; end++)
            {
            }

            end = end - i < ShortestRange ? i + 1 : end;
            var range = end - i == 1 ? "" : $"\u2013{Text(all[end - 1].Key)}";
            renderer.Write(i == 0 ? "<sup class=\"cites\">[" : ", ");
            WriteLink(renderer, citation, all[i].Value, Text(all[i].Key) + range);
        }

        renderer.Write(all.Count == 0 ? "" : "]</sup>");
    }

    private IEnumerable<(int Number, string Key)> Numbers(CitationInline citation)
    {
        foreach (var key in citation.Keys)
        {
            if (options.SourceNumbers.TryGetValue(key, out var number))
            {
                yield return (number, key);
            }
        }
    }

    private void WriteLink(HtmlRenderer renderer, CitationInline citation, string key, string text)
    {
        var address = options.SourceAddress(key);
        origins.Record(address, citation);
        renderer.Write("<a class=\"cite\" href=\"").WriteEscapeUrl(address).Write("\">").Write(text).Write("</a>");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
