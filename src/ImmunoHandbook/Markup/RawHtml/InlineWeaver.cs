using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Figures;
using ImmunoHandbook.Markup.Values;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>
/// Makes of the tags in a line what they mean: the small set that people type in Markdown everywhere becomes inlines of the
/// tree, and all others go while their words stay. Never do two words or numbers join where a tag stood between them.
/// </summary>
internal sealed class InlineWeaver(ExpandedText text, HtmlFindings findings)
{
    /// <summary>Pairs that stand in one another; who writes more means nothing by it.</summary>
    private const int MostOpen = 20;

    /// <summary>Scripts and styles that do not end in the line at hand.</summary>
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);

    /// <param name="keepsBlocks">Tags of blocks stay, for the paragraph to be taken apart at them.</param>
    public void Weave(ContainerInline parent, bool keepsBlocks)
    {
        var open = new List<(HtmlTag Tag, HtmlInline Inline)>();
        _endless.Clear();
        for (var inline = parent.FirstChild; inline is not null;)
        {
            var next = inline.NextSibling;
            switch (inline)
            {
                case HtmlInline html:
                    next = Take(html, HtmlTag.Of(html.Tag), open, keepsBlocks);
                    break;
                case ContainerInline nested:
                    Weave(nested, keepsBlocks: false);
                    break;
            }

            inline = next;
        }

        open.ForEach(left => Drop(left.Inline, left.Tag));
    }

    /// <summary>Returns the inline to go on with.</summary>
    private Inline? Take(HtmlInline html, HtmlTag tag, List<(HtmlTag Tag, HtmlInline Inline)> open, bool keepsBlocks)
    {
        var next = html.NextSibling;
        if (tag.HasHandler)
        {
            findings.Add(DiagnosticCodes.RawHtml, html.Span.Start, $"What the tag <{tag.Name}> is told to run is left out.", "Nothing in a chapter is run: take the attribute that starts with \"on\" away.");
        }

        switch (tag.Name)
        {
            case "br" when !tag.IsClosing:
                html.ReplaceBy(new LineBreakInline { IsHard = true, Span = html.Span, Line = html.Line });
                break;
            case "img" when !tag.IsClosing:
                html.ReplaceBy(Picture(html, tag));
                break;
            case "script" or "style" when !tag.IsClosing:
                next = WithoutCode(html, tag);
                break;
            case "a" or "sub" or "sup" or "kbd" or "abbr" or "del" or "s" or "strike":
                Pair(html, tag, open);
                break;
            case var _ when tag.IsBlock && keepsBlocks:
                open.ForEach(left => Drop(left.Inline, left.Tag));
                open.Clear();
                break;
            default:
                Drop(html, tag);
                break;
        }

        return next;
    }

    private void Pair(HtmlInline html, HtmlTag tag, List<(HtmlTag Tag, HtmlInline Inline)> open)
    {
        if (!tag.IsClosing)
        {
            if (tag.Name == "a" && AnchorOf(html, tag) is { } anchor)
            {
                html.InsertBefore(anchor);
            }

            if (open.Count >= MostOpen || (tag.Name == "a" && tag.Attribute("href") is null))
            {
                Remove(html, tag);
                return;
            }

            open.Add((tag, html));
            return;
        }

        var at = open.FindLastIndex(o => o.Tag.Name == tag.Name);
        if (at < 0)
        {
            Remove(html, tag);
            return;
        }

        for (var i = open.Count - 1; i > at; i--)
        {
            Drop(open[i].Inline, open[i].Tag);
        }

        if (tag.Name == "a" && HoldsOrIsInLink(open[at].Inline, html))
        {
            Drop(open[at].Inline, open[at].Tag);
            Remove(html, tag);
        }
        else
        {
            Embrace(open[at].Inline, html, ElementFor(open[at].Inline, open[at].Tag));
        }

        open.RemoveRange(at, open.Count - at);
    }

    /// <summary>A link inside a link leads nowhere.</summary>
    private static bool HoldsOrIsInLink(HtmlInline first, HtmlInline last)
    {
        for (Inline? parent = first.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        for (var inside = first.NextSibling; inside is not null && inside != last; inside = inside.NextSibling)
        {
            if (inside is AutolinkInline or LinkInline { IsImage: false } || (inside is ContainerInline container && container.FindDescendants<LinkInline>().Any(l => !l.IsImage)))
            {
                return true;
            }
        }

        return false;
    }

    private ContainerInline ElementFor(HtmlInline html, HtmlTag tag) => tag.Name switch
    {
        "a" => new LinkInline { Url = text.Said(tag.Attribute("href") ?? "").Trim(), Title = text.Said(tag.Attribute("title") ?? ""), Span = html.Span, Line = html.Line, IsClosed = true },
        "sub" => new EmphasisInline { DelimiterChar = '~', DelimiterCount = 1, Span = html.Span, IsClosed = true },
        "sup" => new EmphasisInline { DelimiterChar = '^', DelimiterCount = 1, Span = html.Span, IsClosed = true },
        "del" or "s" or "strike" => new EmphasisInline { DelimiterChar = '~', DelimiterCount = 2, Span = html.Span, IsClosed = true },
        _ => new ElementInline(tag.Name) { Title = tag.Attribute("title") is { } title ? text.Said(title) : null, Span = html.Span, IsClosed = true },
    };

    private static void Embrace(HtmlInline first, HtmlInline last, ContainerInline element)
    {
        while (first.NextSibling is { } child && child != last)
        {
            child.Remove();
            element.AppendChild(child);
        }

        last.Remove();
        first.ReplaceBy(element, copyChildren: false);
    }

    private static AnchorInline? AnchorOf(HtmlInline html, HtmlTag tag)
    {
        var id = tag.Attribute("id") ?? tag.Attribute("name");
        if (string.IsNullOrEmpty(id) || id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>'))
        {
            return null;
        }

        var anchor = new AnchorInline { Span = html.Span, Line = html.Line };
        anchor.GetAttributes().Id = id;
        return anchor;
    }

    private LinkInline Picture(HtmlInline html, HtmlTag tag)
    {
        var picture = new LinkInline { IsImage = true, Url = text.Said(tag.Attribute("src") ?? "").Trim(), Title = text.Said(tag.Attribute("title") ?? ""), Span = html.Span, Line = html.Line, IsClosed = true };
        if (tag.Attribute("alt") is not { } alt)
        {
            return picture;
        }

        if (alt.Trim().Length == 0)
        {
            picture.GetAttributes().AddClass(ImageElement.DecorativeClass);
            return picture;
        }

        picture.AppendChild(new LiteralInline(text.Said(alt)) { Span = html.Span });
        return picture;
    }

    /// <summary>Takes a script with what it holds out of the line, if it ends in it.</summary>
    private Inline? WithoutCode(HtmlInline html, HtmlTag tag)
    {
        var end = _endless.Contains(tag.Name) ? null : html.NextSibling;
        while (end is not null && !(end is HtmlInline { Tag: var written } && HtmlTag.Of(written) is { IsClosing: true } closing && closing.Name == tag.Name))
        {
            end = end.NextSibling;
        }

        if (end is null)
        {
            _endless.Add(tag.Name);
        }

        while (end is not null && html.NextSibling is { } inside && inside != end)
        {
            inside.Remove();
        }

        var next = end?.NextSibling ?? html.NextSibling;
        end?.Remove();
        Drop(html, tag);
        return next;
    }

    private void Drop(HtmlInline html, HtmlTag tag)
    {
        if (!tag.IsComment && !tag.IsClosing)
        {
            findings.Dropped(tag, html.Span.Start);
        }

        if (tag.Name == "![CDATA[")
        {
            html.ReplaceBy(new LiteralInline(text.Said(tag.Written[9..^3])) { Span = html.Span, IsClosed = true });
        }
        else
        {
            Remove(html, tag);
        }
    }

    /// <summary>Leaves a space where without the tag two words or numbers would be one.</summary>
    private static void Remove(HtmlInline html, HtmlTag tag)
    {
        var (before, after) = (InlineEdge.Last(html.PreviousSibling), InlineEdge.First(html.NextSibling));
        var wouldJoin = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && (!tag.IsWithinWords || (char.IsDigit(before) && char.IsDigit(after)));
        if (wouldJoin)
        {
            html.ReplaceBy(new LiteralInline(" ") { Span = html.Span, IsClosed = true });
        }
        else
        {
            html.Remove();
        }
    }
}
