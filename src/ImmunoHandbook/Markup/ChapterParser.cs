using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Addresses;
using ImmunoHandbook.Markup.Leftovers;
using ImmunoHandbook.Markup.RawHtml;
using ImmunoHandbook.Markup.Values;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup;

/// <summary>Values in, Markdown parsed, dialect checked. Whatever the bytes, a tree comes out.</summary>
internal sealed class ChapterParser(ValueExpander expander, Limits limits, DiagnosticBag findings)
{
    public ParsedChapter Parse(Chapter chapter)
    {
        chapter = WithValuesInFront(chapter);
        if (ChapterSize.LongLine(chapter.Text.Text, limits.LineLength) is { } start)
        {
            ReportOver(chapter.Text.LocationOf(start), $"This line has more than {limits.LineLength} characters; the chapter is not read.", "Break it into paragraphs, with an empty line between them.");
            return new ParsedChapter(chapter, new ExpandedText("", chapter.BodyStart), []);
        }

        var expanded = expander.Expand(chapter);
        var document = TreeOf(expanded, chapter.Text) ?? [];
        var parsed = new ParsedChapter(chapter, expanded, document);
        new ValueFiller(parsed, findings).Fill();
        parsed = parsed with { Written = WrittenTextReader.Of(document) };
        Weave(parsed);
        TypedAddresses.Link(document);
        new DialectRules(parsed, findings).Apply();
        new LeftoverCheck(parsed, findings).Run();
        return parsed with { PrintedLines = ChapterSize.LinesOf(document, expanded.Text) };
    }

    private Chapter WithValuesInFront(Chapter chapter)
    {
        var front = chapter.FrontMatter;
        if (!front.Title.Contains("{{", StringComparison.Ordinal) && !front.Summary.Contains("{{", StringComparison.Ordinal))
        {
            return chapter;
        }

        void Tell(string key, ValueFault fault)
        {
            var at = chapter.Text.Text.IndexOf($"\n{key}:", StringComparison.Ordinal);
            findings.Report(fault.Code, chapter.Text.LocationOf(Math.Max(0, at + 1)), fault.Message, fault.Hint);
        }

        return chapter with
        {
            FrontMatter = front with
            {
                Title = expander.Said(front.Title, fault => Tell("title", fault)),
                Summary = expander.Said(front.Summary, fault => Tell("summary", fault)),
                Written = (front.Title, front.Summary),
            },
        };
    }

    private void Weave(ParsedChapter parsed)
    {
        var html = new HtmlFindings(at => parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(at)));
        new BlockWeaver(html, new InlineWeaver(parsed.Expanded, html), new HtmlBlockText(parsed.Expanded)).Weave(parsed.Document);
        html.Report(findings);
    }

    private MarkdownDocument? TreeOf(ExpandedText text, SourceText source)
    {
        try
        {
            var document = Markdown.Parse(text.Text, HandbookPipeline.Instance, ValueInlineParser.Context(text));
            if (!IsDeeper(document, Limits.Nesting))
            {
                return IsWithinBounds(document, text, source) ? document : null;
            }
        }
        catch (ArgumentException)
        {
            // The only thing that Markdig throws for any text, and it has no type of its own for it: it gives up at 128 levels.
        }

        findings.ReportGap(
            DiagnosticCodes.NestedTooDeep, SourceLocation.WholeFile(source.Path),
            $"The text nests lists, quotes or brackets more than {Limits.Nesting} levels deep.", "Flatten the lists and quotes of this chapter, and close its brackets.");
        return null;
    }

    private bool IsWithinBounds(MarkdownDocument document, ExpandedText text, SourceText source)
    {
        SourceLocation At(Block block) => source.LocationOf(text.SourceOffset(block.Span.Start));
        if (ChapterSize.WideTable(document, limits.TableColumns) is { } table)
        {
            ReportOver(At(table), $"This table has more than {limits.TableColumns} columns; the chapter is not read.", "Split it into tables that fit a page: about six columns.");
            return false;
        }

        if (ChapterSize.FullOfAddresses(document) is { } paragraph)
        {
            ReportOver(At(paragraph), "This paragraph has more than a thousand addresses; the chapter is not read.", "Make a list of them: each item is a paragraph of its own.");
            return false;
        }

        return true;
    }

    private void ReportOver(SourceLocation at, string message, string hint) => findings.ReportGap(DiagnosticCodes.OverLimit, at, message, hint);

    private static bool IsDeeper(MarkdownObject node, int levels) => levels == 0 || node switch
    {
        ContainerBlock block => block.Any(child => IsDeeper(child, levels - 1)),
        LeafBlock { Inline: { } inline } => IsDeeper(inline, levels - 1),
        ContainerInline inline => inline.Any(child => IsDeeper(child, levels - 1)),
        _ => false,
    };
}
