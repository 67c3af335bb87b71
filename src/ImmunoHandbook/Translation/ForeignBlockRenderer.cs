using ImmunoHandbook.Content;
using ImmunoHandbook.Markup;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation;

/// <summary>Writes words of the source within a translation: with their language, and told in the reader's what they are.</summary>
/// <param name="writtenIn">Tells those who note places that another file is being written.</param>
internal sealed class ForeignBlockRenderer(LanguageStrings reader, ForeignLanguage source, Action<References.ResolvedChapter?> writtenIn) : HtmlObjectRenderer<ForeignBlock>
{
    protected override void Write(HtmlRenderer renderer, ForeignBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"foreign\">");

        // Beside an item or in a cell a sentence would be louder than what it is about.
        if (block.Parent is MarkdownDocument or CustomContainer)
        {
            renderer.Write("<p class=\"notice\">").WriteEscape(reader[block.IsStale ? "stale-notice" : "fallback-notice"]).Write("</p>");
        }

        renderer.Write("\n<div class=\"foreign-text\" lang=\"").Write(source.Code).Write("\" dir=\"").Write(source.Direction).Write("\">");
        renderer.Write("<p class=\"foreign-mark\">").WriteEscape(source.Name).Write("</p>\n");
        writtenIn(block.Chapter);
        WriteAlone(renderer, block.Original);
        writtenIn(null);
        renderer.EnsureLine();
        renderer.WriteLine("</div></div>");
    }

    /// <summary>A part of a list of definitions is written by that list only, which is not here.</summary>
    private static void WriteAlone(HtmlRenderer renderer, Block block)
    {
        switch (block)
        {
            case DefinitionTerm term:
                renderer.Write("<p>").WriteLeafInline(term).WriteLine("</p>");
                break;
            case DefinitionItem item:
                WriteItem(renderer, item);
                break;
            default:
                renderer.Write(block);
                break;
        }
    }

    private static void WriteItem(HtmlRenderer renderer, DefinitionItem item)
    {
        renderer.WriteLine("<dl>");
        foreach (var part in item)
        {
            if (part is DefinitionTerm term)
            {
                renderer.Write("<dt>").WriteLeafInline(term).WriteLine("</dt>");
                continue;
            }

            renderer.Write("<dd>").Write(part);
            renderer.EnsureLine();
            renderer.WriteLine("</dd>");
        }

        renderer.WriteLine("</dl>");
    }
}

/// <summary>The source language, as a page in another one must know it.</summary>
internal sealed record ForeignLanguage(string Code, string Direction, string Name)
{
    public static ForeignLanguage Of(Language language) => new(language.Code, language.Direction, language.Name);
}
