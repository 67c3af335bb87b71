using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Alerts;
using ImmunoHandbook.Markup.Attributes;
using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.CrossReferences;
using ImmunoHandbook.Markup.Figures;
using ImmunoHandbook.Markup.Footnotes;
using ImmunoHandbook.Markup.Headings;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup;

/// <summary>What the dialect asks of a parsed chapter; what it forbids is taken out of the tree here, once for all outputs.</summary>
internal sealed class DialectRules(ParsedChapter parsed, DiagnosticBag findings)
{
    private const int WidestTable = 8;

    /// <summary>Characters of what is quoted in a finding.</summary>
    private const int LongestQuote = 60;

    private static readonly string[] s_keptAttributes = ["lang", "dir"];

    private readonly AttributeLines _attributes = new(parsed, findings);

    private int _headingLevel = 1;

    public void Apply()
    {
        _attributes.Attach();
        new NoteRules(parsed, findings).Apply();
        var isEmpty = true;
        foreach (var node in parsed.Document.Descendants().ToList())
        {
            isEmpty &= node is HeadingBlock or LinkReferenceDefinition || node is not LeafBlock and not CustomContainer;
            KeepSafeAttributes(node);
            Check(node);
        }

        if (isEmpty)
        {
            findings.Report(
                DiagnosticCodes.EmptyChapter, SourceLocation.WholeFile(parsed.Chapter.Text.Path), "This chapter has no text of its own.",
                "Write it, or leave the file out until there is something to say.");
        }
    }

    private void Check(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                CheckHeading(heading);
                break;
            case CustomContainer container:
                CheckContainer(container);
                break;
            case AlertBlock alert when AlertKind.Of(alert) is null:
                CheckAlert(alert);
                break;
            case LiteralInline literal:
                _attributes.CheckText(literal);
                break;
            case LinkInline link:
                CheckLink(link);
                break;
            case AutolinkInline { Url.Length: > Limits.AddressLength } link:
                ReportLong(link, link.Url);
                link.ReplaceBy(new LiteralInline(link.Url) { Span = link.Span, IsClosed = true });
                break;
            case Table table:
                CheckTable(table);
                break;
        }
    }

    private void CheckHeading(HeadingBlock heading)
    {
        if (heading.Level == 1)
        {
            Report(DiagnosticCodes.ChapterTitleInBody, heading, "A chapter's text starts at level 2 (##).", "The title stands in the front matter, as title: ...");
        }
        else if (heading.Level > _headingLevel + 1)
        {
            Report(
                DiagnosticCodes.SkippedHeadingLevel, heading, $"A heading of level {heading.Level} follows one of level {_headingLevel}.",
                $"Use level {_headingLevel + 1}: people who listen to the page move by heading levels.");
        }

        if (PlainText.Of(heading.Inline).Length == 0)
        {
            Report(DiagnosticCodes.EmptyHeading, heading, "This heading has no words.", "Write the heading or remove its # signs.");
        }

        _headingLevel = Math.Max(heading.Level, 1);
    }

    private void CheckContainer(CustomContainer container)
    {
        var name = container.Info ?? "";
        if (!BoxKind.ByName.TryGetValue(name, out var kind))
        {
            var nearest = Nearest.To(name, BoxKind.ByName.Keys.Order(StringComparer.Ordinal));
            Report(
                DiagnosticCodes.UnknownContainer, container, $"There is no container \"{name}\".",
                nearest is null ? $"Known are: {string.Join(", ", BoxKind.ByName.Keys.Order(StringComparer.Ordinal))}." : $"Did you mean \"::: {nearest}\"?");
        }
        else if (kind.Form == BoxForm.Chart && !ChartArgument.TryParse(container.Arguments, out _))
        {
            Report(
                DiagnosticCodes.ContainerArguments, container, "A chart needs a count and a sentence.",
                "Write ::: chart 58/100 \"58 of 100 people ...\" with at most 1,000 as the second number.");
        }
        else if (kind.Form == BoxForm.Notes && BoxRenderer.NoteLines(container.Arguments) is null)
        {
            Report(DiagnosticCodes.ContainerArguments, container, "Notes take a number of lines from 1 to 60.", "Write ::: notes 6");
        }

        else if (kind.Form is not (BoxForm.Chart or BoxForm.Notes) && !string.IsNullOrWhiteSpace(container.Arguments))
        {
            Report(
                DiagnosticCodes.ContainerArguments, container, $"The words \"{Excerpt.Of(container.Arguments.Trim(), LongestQuote)}\" in the first line of this box are not shown.",
                $"Put them on a line of their own, below \"::: {name}\".");
        }

        if (container.ClosingFencedCharCount == 0)
        {
            Report(DiagnosticCodes.UnclosedContainer, container, $"The container \"{name}\" is never closed.", "End it with a line that holds only :::");
        }
    }

    private void ReportLong(Inline link, string address) => Report(
        DiagnosticCodes.OverLimit, link, $"This address has {address.Length} characters; more than {Limits.AddressLength} are no link, only its words stay.",
        "Link to a shorter address: nobody can type this one, and many servers refuse it.");

    private void CheckLink(LinkInline link)
    {
        link.Url ??= "";
        if (link.IsImage)
        {
            if (ImageElement.AlternativeText(link).Length == 0 && !ImageElement.IsDecorative(link))
            {
                Report(
                    DiagnosticCodes.MissingAlt, link, $"The picture \"{link.Url}\" has no alternative text.",
                    "Say in the square brackets what it shows, or add {.decorative} after it if it tells nothing.");
            }
        }
        else if (!Schemes.IsAllowed(link.Url))
        {
            Report(
                DiagnosticCodes.ForbiddenLink, link, $"Links of the kind \"{Schemes.Of(link.Url)}:\" are not allowed.",
                "Use http, https, mailto, tel, or the file name of another chapter.");
            link.Neutralise();
        }
        else if (link.Url.Length > Limits.AddressLength)
        {
            ReportLong(link, link.Url);
            link.Neutralise();
        }

        // A picture that stands alone has its title as a caption; any other title shows only to a mouse, and to nobody on paper.
        if (!string.IsNullOrWhiteSpace(link.Title) && !(link.IsImage && link.Parent is { ParentBlock: ParagraphBlock paragraph } && FigureOrParagraphRenderer.LoneImage(paragraph) == link))
        {
            Report(
                DiagnosticCodes.HiddenTitle, link, $"The words \"{Excerpt.Of(link.Title, LongestQuote)}\" in quotes behind an address are not printed.",
                "Write them in the text, or take them away.");
        }
    }

    /// <summary>The mark was taken for that of an alert; it is text again.</summary>
    private void CheckAlert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var nearest = Nearest.To(kind.ToLowerInvariant(), AlertKind.Names.Order(StringComparer.Ordinal));
        Report(
            DiagnosticCodes.UnknownAlert, alert, $"There is no alert \"{kind}\".",
            nearest is null ? $"Known are {string.Join(", ", AlertKind.Names.Order(StringComparer.Ordinal).Select(n => n.ToUpperInvariant()))}; what is urgent stands in ::: call-now." : $"Did you mean \"> [!{nearest.ToUpperInvariant()}]\"?");
        if (alert.FirstOrDefault() is ParagraphBlock { Inline: { } inline })
        {
            var mark = new LiteralInline($"[!{kind}] ") { Span = alert.Span };
            if (inline.FirstChild is { } first)
            {
                first.InsertBefore(mark);
            }
            else
            {
                inline.AppendChild(mark);
            }
        }
    }

    private void CheckTable(Table table)
    {
        var columns = table.ColumnDefinitions.Count;
        if (columns > WidestTable)
        {
            Report(
                DiagnosticCodes.WideTable, table, $"A table with {columns} columns cannot be read on a page of paper.",
                $"Split it into tables of at most {WidestTable} columns.");
        }
    }

    /// <summary>Attributes in braces may carry ids, classes, language and direction; anything else (event handlers, styles) is dropped.</summary>
    private static void KeepSafeAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is { Properties: { Count: > 0 } properties })
        {
            properties.RemoveAll(p => !s_keptAttributes.Contains(p.Key, StringComparer.Ordinal));
        }
    }

    private void Report(DiagnosticCode code, MarkdownObject node, string message, string hint) =>
        findings.Report(code, parsed.LocationOf(node), message, hint);
}
