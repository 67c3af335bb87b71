using AngleSharp.Dom;
using ImmunoHandbook.Content;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>Turns inline HTML into spans, with white space folded as HTML folds it.</summary>
internal sealed class InlineComposer(
    BookStyle style, LanguageStrings strings, OriginReader origins, FigureComposer figures, Func<IElement, FlowScope, IReadOnlyList<FlowBlock>> composeNote)
{
    /// <summary>Room for a word or a short number by hand.</summary>
    private static readonly double s_blank = Length.FromMillimetres(30);

    /// <summary>Room for a telephone number or a name by hand; what is asked for in an emergency has it wherever it stands.</summary>
    private static readonly double s_wideBlank = Length.FromMillimetres(50);

    /// <summary>Ids of the notes that were set already.</summary>
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    /// <summary>The document's notes by id: to look each up in the tree costs a walk through all of it.</summary>
    private Dictionary<string, IElement>? _notes;

    /// <summary>While a note is set, those that its marks lead to.</summary>
    private Queue<(string Mark, IElement Note)>? _waiting;

    /// <summary>For a text that nothing divides: a heading, a title.</summary>
    public IReadOnlyList<Inline> Compose(IEnumerable<INode> nodes, FlowScope scope)
    {
        var spans = new List<Inline>();
        foreach (var (words, picture) in Parts(nodes, scope))
        {
            spans.AddRange(words);
            spans.AddRange(picture is null ? [] : [figures.Shrunk(picture, scope)]);
        }

        return WhiteSpace.Fold(spans);
    }

    /// <summary>Words, and pictures too large for a line that stand between them.</summary>
    public IEnumerable<(IReadOnlyList<Inline> Words, FigureBlock? Next)> ComposeParts(IEnumerable<INode> nodes, FlowScope scope) =>
        Parts(nodes, scope).Select(part => (WhiteSpace.Fold(part.Words), part.Next));

    private List<(List<Inline> Words, FigureBlock? Next)> Parts(IEnumerable<INode> nodes, FlowScope scope)
    {
        var spans = new List<Inline>();
        Append(nodes, scope, spans);
        return FigurePlaces.Split(spans);
    }

    /// <summary>A list number in the digits of the language.</summary>
    public string Number(int number) => NumberText.Format(number, strings);

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
                AppendShifted(element, scope, 0.4, spans);
                break;
            case "sub":
                AppendShifted(element, scope, -0.25, spans);
                break;
            case "del" or "s" or "strike":
                AppendTagged(element, scope.With(s => s with { Struck = true }), new TaggedSpan([]) { IsStruck = true }, spans);
                break;
            case "code" or "kbd" or "samp" or "tt":
                AppendTagged(element, scope.With(s => CodeComposer.Lettering(s, style)), new TaggedSpan([], StructureRole.Code), spans);
                break;
            case "abbr" when element.GetAttribute("title") is { Length: > 0 } title:
                AppendTagged(element, scope, new TaggedSpan([]) { Expansion = title }, spans);
                break;
            case "a" when element.ClassList.Contains("index-mark"):
                spans.Add(new AnchorSpan(element.Id ?? ""));
                break;
            case "a" when !element.HasAttribute("href"):
                spans.AddRange(Anchors.Of(element).Select(name => new AnchorSpan(name)));
                Append(element.ChildNodes, scope, spans);
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
            case "span" or "input" when TaskBoxes.IsBox(element):
                AppendBox(element, scope, spans);
                break;
            case "img":
                spans.AddRange(figures.InText(element, scope) is { } picture ? [picture] : []);
                break;
            case "wbr":
                spans.Add(new TextSpan("\u200B", scope.Style));
                break;
            case "svg" or "script" or "style" or "input":
                break;
            default:
                AppendPart(element, scope, outer, spans);
                break;
        }
    }

    private void AppendTagged(IElement element, FlowScope scope, TaggedSpan tag, List<Inline> spans)
    {
        var children = new List<Inline>();
        Append(element.ChildNodes, scope, children);
        spans.Add(tag with { Children = children });
    }

    /// <param name="share">Of the size of the text around it, upwards.</param>
    private void AppendShifted(IElement element, FlowScope scope, double share, List<Inline> spans)
    {
        var shift = scope.Style.Size * share;
        var shifted = scope.With(s => s with { Size = style.ShiftedSize(s.Size), Rise = s.Rise + shift });
        AppendTagged(element, shifted, new TaggedSpan([]) { BaselineShift = shift, Said = PlainText.Shifted(element) }, spans);
    }

    /// <summary>A box among words; the space that keeps it from them may be missing.</summary>
    private void AppendBox(IElement box, FlowScope scope, List<Inline> spans)
    {
        spans.Add(TaskBoxes.Draw(box, scope.Style, style.Colours));
        if (box.NextSibling is not null && !(box.NextSibling.TextContent is [var next, ..] && char.IsWhiteSpace(next)))
        {
            spans.Add(new TextSpan("\u00A0", scope.Style));
        }
    }

    private void AppendPart(IElement element, FlowScope scope, FlowScope outer, List<Inline> spans)
    {
        if (ElementKinds.IsBlock(element))
        {
            // A block where only a text can stand, in a heading or a link: its words keep a line of their own.
            spans.Add(new TextSpan(WhiteSpace.BlockEdge.ToString(), scope.Style));
            Append(element.ChildNodes, scope, spans);
            spans.Add(new TextSpan(WhiteSpace.BlockEdge.ToString(), scope.Style));
            return;
        }

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
        spans.Add(new LinkSpan(isolated, anchor, anchor is null ? href : null, PlainText.Of(link)) { Origin = origins.Of(link) });
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
        _notes ??= sup.Owner!.QuerySelectorAll(".footnotes li[id]").DistinctBy(n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Id!, StringComparer.Ordinal);
        if (!_notes.TryGetValue(id, out var note))
        {
            return;
        }

        var raised = scope.Style with { Rise = style.BodySize * 0.3, Colour = style.Colours.Accent };
        if (!_set.Add(id))
        {
            spans.Add(new LinkSpan([new TextSpan(PlainText.Of(mark), raised)], id, null, PlainText.Of(mark)) { Origin = origins.Of(mark) });
        }
        else if (_waiting is not null)
        {
            _waiting.Enqueue((PlainText.Of(mark), note));
            spans.Add(new LinkSpan([new TextSpan(PlainText.Of(mark), raised)], id, null, PlainText.Of(mark)) { Origin = origins.Of(mark) });
        }
        else
        {
            spans.Add(new FootnoteSpan(PlainText.Of(mark), raised, NoteWithThoseItLeadsTo(note, scope, raised)) { Origin = origins.Of(mark) });
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
