using ImmunoHandbook.Markup.Headings;
using ImmunoHandbook.References;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Web.Search;

/// <summary>Text of a chapter between two headings.</summary>
/// <param name="Id">Of the heading; empty before the first one.</param>
internal sealed record SearchSection(string Id, string Heading, string Text)
{
    /// <summary>In order; each piece of text once. Citations, pictures and what only the markup says are left out.</summary>
    public static IReadOnlyList<SearchSection> Of(ResolvedChapter chapter)
    {
        var sections = new List<SearchSection>();
        var (id, heading, text) = ("", "", new List<string>());
        foreach (var block in chapter.Document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var words = PlainText.Of(block.Inline);
            if (block is HeadingBlock next)
            {
                sections.Add(new SearchSection(id, heading, string.Join(' ', text)));
                (id, heading) = (next.TryGetAttributes()?.Id ?? "", words);
                text.Clear();
            }
            else if (words.Length > 0)
            {
                text.Add(words);
            }
        }

        sections.Add(new SearchSection(id, heading, string.Join(' ', text)));
        return sections;
    }
}
