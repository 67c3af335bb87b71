using AngleSharp.Dom;
using ImmunoHandbook.Content;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>Turns inline HTML into spans, with white space folded as HTML folds it.</summary>
internal sealed class InlineComposer(
    BookStyle style, LanguageStrings strings, OriginReader origins, Func<IElement, FlowScope, IReadOnlyList<FlowBlock>> composeNote)
{
    /// <summary>Room for a word or a short number by hand.</summary>
    private static readonly double s_blank = Length.FromMillimetres(30);

    /// <summary>Room for a telephone number or a name by hand; what is asked for in an emergency has it wherever it stands.</summary>
    private static readonly double s_wideBlank = Length.FromMillimetres(50);

    /// <summary>Ids of the notes that were set already.</summary>
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>While a note is set, those that its marks lead to.</summary>
    private Queue<(string Mark, IElement Note)>? _waiting;

    public IReadOnlyList<Inline> Compose(IEnumerable<INode> nodes, FlowScope scope)
    {
        var spans = new List<Inline>();
        Append(nodes, scope, spans);
        return WhiteSpace.Fold(spans);
    }

    /// <summary>A list number in the digits of the language.</summary>
    public string Number(int number) => NumberText.Format(number, strings);

    public static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Append(IEnumerable<INode> nodes, FlowScope scope, List<Inline> spans)
    {
        foreach (var node in nodes)
        {
            if (node is IText text)
            {
                spans.Add(new TextSpan(text.Data, scope.Style));
            }
            else if (node is IElement element)
            {
                AppendElement(element, ScopeReader.Of(element, scope), scope, spans);
            }
        }
    }

    private void AppendElement(IElement element, FlowScope scope, FlowScope outer, List<Inline> spans)
    {
        switch (element.LocalName)
        {
            case "br":
                spans.Add(new TextSpan(WhiteSpace.ForcedBreak.ToString(), scope.Style));
                break;
            case "strong" or "b" or "em" or "i":
                Append(element.ChildNodes, scope.With(s => s with { Bold = true }), spans);
                break;
            case "small":
                // A side remark, of lighter weight: smaller letters would not be clear print.
                Append(element.ChildNodes, scope.With(s => s with { Bold = false, Colour = style.Colours.Ink }), spans);
                break;
            case "sup" when element.QuerySelector("a.note-ref") is { } mark:
                AppendNote(element, mark, scope, spans);
                break;
            case "sup" when element.ClassList.Contains("cites"):
                var size = Math.Min(scope.Style.Size, style.MarkSize);
                Append(element.ChildNodes, scope.With(s => s with { Bold = false, Size = size, Rise = s.Size * 0.3, Colour = style.Colours.Accent }), spans);
                break;
            case "sup":
                Append(element.ChildNodes, scope.With(s => s with { Rise = style.BodySize * 0.3 }), spans);
                break;
            case "a" when element.ClassList.Contains("index-mark"):
                spans.Add(new AnchorSpan(element.Id ?? ""));
                break;
            case "a":
                AppendLink(element, scope, spans);
                break;
            case "bdi":
                var isolated = new List<Inline>();
                Append(element.ChildNodes, scope, isolated);
                spans.Add(new MarkedSpan(isolated, null, null));
                break;
            case "span" when element.ClassList.Contains("fill"):
                AppendBlank(element, scope, spans);
                break;
            case "span" when element.GetAttribute("data-field") is { } field:
                AppendField(field, scope, spans);
                break;
            case "span" when element.GetAttribute("data-pages") is { } places:
                spans.Add(PageList(places, element.GetAttribute("data-ranges") ?? "", scope));
                break;
            case "svg" or "script" or "style" or "input":
                break;
            default:
                AppendPart(element, scope, outer, spans);
                break;
        }
    }

    private void AppendPart(IElement element, FlowScope scope, FlowScope outer, List<Inline> spans)
    {
        if (!ScopeReader.Differs(element, outer))
        {
            Append(element.ChildNodes, scope, spans);
            return;
        }

        var language = scope.Style.Language == outer.Style.Language ? null : scope.Style.Language;
        var children = new List<Inline>();
        Append(element.ChildNodes, scope, children);
        spans.Add(new MarkedSpan(children, language, scope.Direction));
    }

    private void AppendLink(IElement link, FlowScope scope, List<Inline> spans)
    {
        var href = link.GetAttribute("href") ?? "";
        if (link.ClassList.Contains("note-back"))
        {
            return;
        }

        var children = new List<Inline>();
        // The colour of a link would read as a stress on some words of what must be done; a mark of a source has its own already.
        var isPlain = link.ClassList.Contains("cite") || link.Closest(".card, .call") is not null;
        Append(link.ChildNodes, isPlain ? scope : scope.With(s => s with { Colour = style.Colours.Accent }), children);
        var anchor = href.StartsWith('#') ? Uri.UnescapeDataString(href[1..]) : null;
        if (href.Length < 2)
        {
            spans.AddRange(children);
            return;
        }

        var isolated = link.HasAttribute("dir") ? [new MarkedSpan(children, null, scope.Direction)] : children;
        spans.Add(new LinkSpan(isolated, anchor, anchor is null ? href : null, Plain(link)) { Origin = origins.Of(link) });
        if (anchor is not null && link.ClassList.Contains("xref"))
        {
            AppendPageReference(anchor, link, scope, spans);
        }
    }

    /// <summary>"(page 12)" after a cross reference, in the words of the language.</summary>
    private void AppendPageReference(string anchor, IElement link, FlowScope scope, List<Inline> spans)
    {
        var pattern = strings["print.see-page"];
        var slot = pattern.IndexOf("{0}", StringComparison.Ordinal);
        if (slot < 0)
        {
            return;
        }

        spans.Add(new TextSpan("\u00A0" + pattern[..slot].Replace(' ', '\u00A0'), scope.Style));
        spans.Add(new PageReferenceSpan(anchor, scope.Style) { Origin = origins.Of(link) });
        spans.Add(new TextSpan(pattern[(slot + 3)..], scope.Style));
    }

    /// <summary>
    /// A note is set once, at the foot of the page of its first mark; later marks lead to it. Notes that a note's own marks
    /// lead to follow it there, one after the other: however long a chain of notes is, nothing here calls itself for it.
    /// </summary>
    private void AppendNote(IElement sup, IElement mark, FlowScope scope, List<Inline> spans)
    {
        var id = (mark.GetAttribute("href") ?? "#")[1..];
        if (sup.Owner?.GetElementById(id) is not { } note)
        {
            return;
        }

        var raised = scope.Style with { Rise = style.BodySize * 0.3, Colour = style.Colours.Accent };
        if (!_set.Add(id))
        {
            spans.Add(new LinkSpan([new TextSpan(Plain(mark), raised)], id, null, Plain(mark)) { Origin = origins.Of(mark) });
        }
        else if (_waiting is not null)
        {
            _waiting.Enqueue((Plain(mark), note));
            spans.Add(new LinkSpan([new TextSpan(Plain(mark), raised)], id, null, Plain(mark)) { Origin = origins.Of(mark) });
        }
        else
        {
            spans.Add(new FootnoteSpan(Plain(mark), raised, NoteWithThoseItLeadsTo(note, scope, raised)) { Origin = origins.Of(mark) });
        }
    }

    private List<FlowBlock> NoteWithThoseItLeadsTo(IElement note, FlowScope scope, TextStyle raised)
    {
        _waiting = new Queue<(string, IElement)>();
        var blocks = composeNote(note, scope).ToList();
        while (_waiting.TryDequeue(out var next))
        {
            var more = composeNote(next.Note, scope);
            blocks.AddRange(more.Count > 0 && more[0] is ParagraphBlock first
                ? [first with { Inlines = [new TextSpan(next.Mark + "\u00A0", raised), .. first.Inlines] }, .. more.Skip(1)]
                : more);
        }

        _waiting = null;
        return blocks;
    }

    /// <summary>A value that nobody filled in: a line to write on, spoken as the value's name.</summary>
    private static void AppendBlank(IElement blank, FlowScope scope, List<Inline> spans)
    {
        var isUrgent = blank.Closest(".card, .call-now, .call-today") is not null && IsFollowed(blank);
        spans.Add(new BlankSpan(scope.Style, blank.GetAttribute("aria-label") ?? "____") { Least = isUrgent ? s_wideBlank : s_blank, Wish = s_wideBlank });
    }

    /// <summary>Words stand after the blank in its block. One at the end has the rest of the line, and pushed to the next line it would need a line more.</summary>
    private static bool IsFollowed(IElement blank)
    {
        for (INode node = blank; node is not IElement element || !ElementKinds.IsBlock(element); node = node.Parent!)
        {
            for (var next = node.NextSibling; next is not null; next = next.NextSibling)
            {
                if (!string.IsNullOrWhiteSpace(next.TextContent))
                {
                    return true;
                }
            }

            if (node.Parent is null or IElement { LocalName: "li" or "td" or "th" })
            {
                return false;
            }
        }

        return false;
    }

    /// <param name="places">Anchors.</param>
    /// <param name="ranges">Pairs of anchors, the first and the last place of each range.</param>
    private PageListSpan PageList(string places, string ranges, FlowScope scope)
    {
        var ends = ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PageListSpan(
            places.Split(' ', StringSplitOptions.RemoveEmptyEntries), scope.Style with { TabularNumbers = true }, strings["format.list-separator"], strings["print.page"])
        {
            Ranges = [.. ends.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]))],
        };
    }

    private static void AppendField(string field, FlowScope scope, List<Inline> spans)
    {
        var digits = scope.Style with { TabularNumbers = true };
        spans.Add(field == "pages" ? new PageCountSpan(digits) : new PageNumberSpan(digits));
    }
}
