using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Values;
using Markdig;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>Values in, Markdown parsed, dialect checked. Whatever the bytes, a tree comes out.</summary>
internal sealed class ChapterParser(ValueExpander expander, DiagnosticBag findings)
{
    public ParsedChapter Parse(Chapter chapter)
    {
        var expanded = expander.Expand(chapter);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(expanded.Text, HandbookPipeline.Instance);
        }
        catch (ArgumentException)
        {
            // Markdig refuses more than 128 levels of nesting by throwing; nothing else in it throws for any text.
            findings.Report(
                DiagnosticCodes.NestedTooDeep, SourceLocation.WholeFile(chapter.Text.Path),
                "The text nests lists or quotes more than 100 levels deep.", "Flatten the lists and quotes of this chapter.");
            document = [];
        }

        var parsed = new ParsedChapter(chapter, expanded, document);
        new DialectRules(parsed, findings).Apply();
        return parsed;
    }
}
