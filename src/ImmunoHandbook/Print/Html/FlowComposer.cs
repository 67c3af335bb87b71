using System.Globalization;
using AngleSharp.Dom;
using ImmunoHandbook.Content;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print.Html;

/// <summary>
/// Turns the HTML that a print template made into flow blocks: one method per kind of element behind one switch.
/// Elements it does not know are seen through, so that text is never lost.
/// </summary>
internal sealed class FlowComposer
{
    private readonly BookStyle _style;
    private readonly PrintPictures _pictures;
    private readonly OriginReader _origins;
    private readonly InlineComposer _inlines;
    private readonly TableComposer _tables;
    private readonly MarginNotes _margin;

    public FlowComposer(BookStyle style, LanguageStrings strings, PrintPictures pictures, OriginReader origins)
    {
        (_style, _pictures, _origins) = (style, pictures, origins);
        _inlines = new InlineComposer(style, strings, origins, ComposeNote);
        _tables = new TableComposer(style, this, _inlines);
        _margin = new MarginNotes(style, this);
    }

    /// <summary>Blocks of an element's children; loose text between blocks becomes paragraphs.</summary>
    public List<FlowBlock> Children(INode parent, FlowScope scope)
    {
        var blocks = new List<FlowBlock>();
        var loose = new List<INode>();
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && ElementKinds.IsBlock(element))
            {
                FlushLoose(loose, scope, blocks);
                blocks.AddRange(Block(element, scope));
            }
            else
            {
                loose.Add(child);
            }
        }

        FlushLoose(loose, scope, blocks);
        return blocks;
    }

    private void FlushLoose(List<INode> loose, FlowScope scope, List<FlowBlock> blocks)
    {
        var inlines = _inlines.Compose(loose, scope);
        loose.Clear();
        if (inlines.Count > 0)
        {
            blocks.Add(new ParagraphBlock(inlines, _style.Paragraph(scope.Style.Size)) { SpaceAfter = _style.ParagraphGap });
        }
    }

    private IEnumerable<FlowBlock> Block(IElement element, FlowScope outer)
    {
        var scope = ScopeReader.Of(element, outer);
        IEnumerable<FlowBlock> blocks = element.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [Heading(element, scope)],
            "p" => Paragraph(element, scope),
            "ul" or "ol" => [List(element, scope)],
            "dl" => [DefinitionList(element, scope)],
            "table" => [_tables.Table(element, scope)],
            "figure" or "img" or "svg" => Figure(element, scope),
            "blockquote" => [Quote(element, scope)],
            "hr" => [new RuleBlock(_style.Hairline) { SpaceBefore = _style.Leading / 4, SpaceAfter = _style.Leading / 4 }],
            "pre" => [Preformatted(element, scope)],
            _ => Container(element, scope),
        };
        return ScopeReader.Differs(element, outer)
            ? blocks.Select(b => b with { Language = scope.Style.Language, Direction = scope.Direction })
            : blocks;
    }

    private ParagraphBlock Heading(IElement element, FlowScope scope)
    {
        var level = element.LocalName[1] - '0';
        var size = element.ClassList.Contains("cover-title") ? _style.CoverSize : _style.HeadingSize(level);
        var heading = scope.With(s => s with { Size = size, Bold = true, Colour = _style.Colours.Accent });
        return new ParagraphBlock(_inlines.Compose(element.ChildNodes, heading), _style.Paragraph(size))
        {
            Origin = _origins.Of(element),
            Anchors = Anchors.Of(element),
            Role = StructureRole.H1 + (byte)(level - 1),
            KeepWithNext = true,
            SpaceBefore = level == 1 ? 0 : size * 1.6,
            SpaceAfter = size * 0.45,
            Outline = int.TryParse(element.GetAttribute("data-outline"), out var outline)
                ? new OutlineMark(outline, element.GetAttribute("data-title") ?? InlineComposer.Plain(element))
                : null,
        };
    }

    private IEnumerable<FlowBlock> Paragraph(IElement element, FlowScope scope)
    {
        if (element.GetAttribute("data-target") is { } target)
        {
            return [ContentsEntry(element, scope, target)];
        }

        var styled = ParagraphKinds.Style(element, scope, _style);
        var inlines = _inlines.Compose(element.ChildNodes, styled);
        return inlines.Count == 0 ? [] :
        [
            new ParagraphBlock(inlines, (IsClose(element) ? BookStyle.CloseParagraph(styled.Style.Size) : _style.Paragraph(styled.Style.Size)) with
            {
                Alignment = ParagraphKinds.Alignment(element),
                HangingIndent = element.ClassList.Contains("index-entry") ? _style.BodySize : 0,
            })
            {
                Origin = _origins.Of(element),
                Anchors = Anchors.Of(element),
                KeepWithNext = ParagraphKinds.KeepsWithNext(element),
                SpaceBefore = element.ClassList.Contains("index-letter") ? _style.Leading / 2 : 0,
                SpaceAfter = element.ClassList.Contains("foot-line") || element.ClassList.Contains("index-entry") ? 0
                    : element.ClassList.Contains("index-letter") ? _style.ParagraphGap / 4 : _style.ParagraphGap,
            },
        ];
    }

    /// <summary>Class <c>close</c>: lists that are looked up, not read, with less space between items; a paragraph, with less between lines.</summary>
    private static bool IsClose(IElement element) => element.ClassList.Contains("close");

    private ContentsEntryBlock ContentsEntry(IElement element, FlowScope scope, string target)
    {
        var isTop = !element.ClassList.Contains("level-2");
        var entry = scope.With(s => s with { Bold = isTop });
        return new ContentsEntryBlock(
            _inlines.Compose(element.ChildNodes, entry), target, entry.Style with { TabularNumbers = true }, _style.Paragraph(_style.BodySize))
        {
            Indent = isTop ? 0 : _style.BodySize * 1.5,
            SpaceBefore = isTop ? _style.ParagraphGap : 0,
            SpaceAfter = 2,
        };
    }

    private ListBlock List(IElement list, FlowScope scope)
    {
        var isOrdered = list.LocalName == "ol";
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        var items = new List<ListItem>();
        foreach (var item in list.Children.Where(c => c.LocalName == "li"))
        {
            var label = isOrdered ? _inlines.Number(number++) + "." : item.QuerySelector(":scope > .checkbox, :scope > p > .checkbox, :scope > input") is null ? "\u2022" : "[\u00A0\u00A0]";
            items.Add(new ListItem(
                [new TextSpan(label, scope.Style with { Bold = isOrdered, Colour = _style.Colours.Accent })],
                Anchored(TrimLast(Children(item, scope)), Anchors.Of(item))));
        }

        return new ListBlock(items, _style.BodySize * (items.Count > 9 && isOrdered ? 2 : 1.5), _style.Paragraph(scope.Style.Size))
        {
            Origin = _origins.Of(list),
            Anchors = Anchors.Of(list),
            Numbering = isOrdered ? ListNumbering.Numbers : ListNumbering.Bullets,
            ItemGap = _style.ParagraphGap / (IsClose(list) ? 12 : 2),
            SpaceAfter = _style.ParagraphGap,
        };
    }

    private ListBlock DefinitionList(IElement list, FlowScope scope)
    {
        var items = new List<ListItem>();
        List<FlowBlock>? body = null;
        foreach (var part in list.Children)
        {
            if (part.LocalName == "dt")
            {
                var term = scope.With(s => s with { Bold = true, Colour = _style.Colours.Accent });
                body = [new ParagraphBlock(_inlines.Compose(part.ChildNodes, term), _style.Paragraph(scope.Style.Size)) { KeepWithNext = true, Anchors = Anchors.Of(part) }];
                items.Add(new ListItem([], body));
            }
            else if (part.LocalName == "dd" && body is not null)
            {
                body.AddRange(TrimLast(Children(part, scope)));
            }
        }

        // A word and what it means are read together.
        var whole = items.Select(item => item with { Body = [new GroupBlock(item.Body) { KeepTogether = true }] }).ToList();
        return new ListBlock(whole, 0, _style.Paragraph(scope.Style.Size)) { ItemGap = _style.ParagraphGap / (IsClose(list) ? 2 : 1), SpaceAfter = _style.ParagraphGap };
    }

    private List<FlowBlock> Figure(IElement element, FlowScope scope)
    {
        var picture = element.LocalName == "figure" ? element.QuerySelector("img, svg") : element;
        if (picture is null)
        {
            return Children(element, scope);
        }

        var words = element.QuerySelector("figcaption");
        var caption = words is null ? [] : Apart(TrimLast(Captions(words, scope)));
        var sentence = element.QuerySelector(".chart-sentence") is { } s ? Block(s, scope).ToList() : [];
        if (_pictures.Read(picture, scope, _origins.Of(element)) is not { } read)
        {
            return [.. sentence, .. caption];
        }

        // The sentence of a chart is its text; the picture beside it repeats it and stays out of the reading.
        var alt = sentence.Count > 0 ? null : picture.GetAttribute("alt") ?? picture.GetAttribute("aria-label");
        var figure = new FigureBlock(read, string.IsNullOrEmpty(alt) ? null : alt, caption)
        {
            Origin = _origins.Of(element),
            Anchors = Anchors.Of(element),
            SideCaption = words is null || !_margin.IsThere ? [] : TrimLast(Captions(words, _margin.Inside(scope))),
            SpaceBefore = _style.ParagraphGap,
            // With the space above the caption as much as without one: the caption belongs to what stands above it.
            SpaceAfter = caption.Count > 0 ? _style.Leading - CaptionGap : _style.Leading,
            Alignment = ParagraphKinds.Alignment(element),
            Width = double.TryParse(element.GetAttribute("data-width"), CultureInfo.InvariantCulture, out var share) ? _style.Page.TextArea.Width * Math.Clamp(share, 0.05, 1) : null,
        };
        return sentence.Count == 0 ? [figure] : [new GroupBlock([.. sentence, figure]) { KeepTogether = true }];
    }

    /// <summary>Less than the space below, so that the eye joins caption and picture; none would join it to the lowest dots of a chart.</summary>
    private double CaptionGap => _style.Leading * 0.4;

    private List<FlowBlock> Apart(List<FlowBlock> caption)
    {
        if (caption.Count > 0)
        {
            caption[0] = caption[0] with { SpaceBefore = CaptionGap };
        }

        return caption;
    }

    private List<FlowBlock> Captions(IElement caption, FlowScope scope) =>
        [.. Children(caption, scope).Select(b => b is ParagraphBlock p ? p with { Role = StructureRole.P } : b)];

    private GroupBlock Quote(IElement element, FlowScope scope) => new(Children(element, scope))
    {
        Role = StructureRole.BlockQuote,
        Padding = new Insets(0, 0, 0, _style.BodySize * 1.5),
    };

    private ParagraphBlock Preformatted(IElement element, FlowScope scope) =>
        new([new TextSpan(element.TextContent.TrimEnd('\n'), scope.Style)], _style.Paragraph(scope.Style.Size)) { SpaceAfter = _style.ParagraphGap };

    private List<FlowBlock> Container(IElement element, FlowScope scope) =>
        element.ClassList.Contains("tip") && _margin.IsThere ? [_margin.Note(element, scope, Box(element, scope, BoxStyles.Of(element, _style)!))]
        : BoxStyles.Of(element, _style) is { } box ? [Box(element, scope, box)]
        : element.ClassList.Contains("card") ? [Cards.Card(element, Children(element, Cards.Scope(scope)), scope, _style, _origins)]
        : element.ClassList.Contains("notes") ? [Notes(element, scope)]
        : element.ClassList.Contains("link-note") || element.ClassList.Contains("kept")
            ? [new GroupBlock(Children(element, scope)) { KeepTogether = true, Anchors = Anchors.Of(element), SpaceAfter = _style.ParagraphGap }]
        : element.ClassList.Contains("footnotes") ? []
        : element.ClassList.Contains("page-break") ? [new PageBreakBlock()]
        : element.ClassList.Contains("fill-lines") ? [new RuledLinesBlock(1, BookStyle.WritingDistance, _style.Hairline) { FillPage = true }]
        : int.TryParse(element.GetAttribute("data-columns"), out var columns)
            ? [new ColumnsBlock(Children(element, scope), columns, _style.BodySize * 1.5)]
        : Anchored(Children(element, scope), Anchors.Of(element));

    private BoxBlock Box(IElement element, FlowScope scope, BoxLook look)
    {
        var children = Children(element, scope);
        if (children is [ParagraphBlock title, ..])
        {
            children[0] = title with
            {
                Inlines = [.. title.Inlines.Select(i => i is TextSpan t ? t with { Style = t.Style with { Bold = true, Colour = look.Title } } : i)],
                KeepWithNext = true,
                SpaceAfter = look.Style.HeadFill is null ? _style.ParagraphGap / 2 : _style.ParagraphGap,
            };
        }

        return new BoxBlock(TrimLast(children), look.Style)
        {
            Origin = _origins.Of(element),
            Anchors = Anchors.Of(element),
            SpaceBefore = _style.ParagraphGap,
            SpaceAfter = _style.Leading,
        };
    }

    private GroupBlock Notes(IElement element, FlowScope scope)
    {
        var lines = int.TryParse(element.GetAttribute("data-lines"), out var count) ? count : 4;
        var words = Children(element, scope);
        return new GroupBlock([.. words, new RuledLinesBlock(lines, BookStyle.WritingDistance, _style.Hairline) { Origin = _origins.Of(element) }])
        {
            Anchors = Anchors.Of(element),
            KeepTogether = true,
            SpaceBefore = _style.ParagraphGap,
            SpaceAfter = _style.Leading,
        };
    }

    private List<FlowBlock> ComposeNote(IElement note, FlowScope scope) => Anchored(TrimLast(Children(note, scope)), Anchors.Of(note));

    /// <summary>Space after the last block of a box or item belongs to the box.</summary>
    private static List<FlowBlock> TrimLast(List<FlowBlock> blocks)
    {
        if (blocks.Count > 0)
        {
            blocks[^1] = blocks[^1] with { SpaceAfter = 0 };
        }

        return blocks;
    }

    private static List<FlowBlock> Anchored(List<FlowBlock> blocks, System.Collections.Immutable.ImmutableArray<string> anchors)
    {
        if (anchors.Length > 0 && blocks.Count > 0)
        {
            blocks[0] = blocks[0] with { Anchors = blocks[0].Anchors.AddRange(anchors) };
        }

        return blocks;
    }
}
