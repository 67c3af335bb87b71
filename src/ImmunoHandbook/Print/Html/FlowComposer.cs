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
    private readonly OriginReader _origins;
    private readonly InlineComposer _inlines;
    private readonly TableComposer _tables;
    private readonly ListComposer _lists;
    private readonly FigureComposer _figures;
    private readonly MarginNotes _margin;

    public FlowComposer(BookStyle style, LanguageStrings strings, PrintPictures pictures, OriginReader origins)
    {
        (_style, _origins) = (style, origins);
        _margin = new MarginNotes(style, this);
        _figures = new FigureComposer(style, this, pictures, _margin, origins);
        _inlines = new InlineComposer(style, strings, origins, _figures, ComposeNote);
        _tables = new TableComposer(style, this);
        _lists = new ListComposer(style, this, _inlines, origins);
    }

    /// <summary>Blocks of an element's children; loose text between blocks becomes paragraphs.</summary>
    public List<FlowBlock> Children(INode parent, FlowScope scope) => Children(parent.ChildNodes, scope);

    public List<FlowBlock> Children(IEnumerable<INode> nodes, FlowScope scope)
    {
        var blocks = new List<FlowBlock>();
        var loose = new List<INode>();
        foreach (var child in nodes)
        {
            if (child is IElement element && (ElementKinds.IsBlock(element) || ElementKinds.HoldsBlocks(element)))
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
        if (LonePicture(loose) is { } picture)
        {
            blocks.AddRange(Block(picture, scope));
        }
        else
        {
            blocks.AddRange(Texts(loose, scope, inlines => new ParagraphBlock(inlines, _style.Paragraph(scope.Style.Size)) { SpaceAfter = _style.ParagraphGap }));
        }

        loose.Clear();
    }

    private static IElement? LonePicture(List<INode> loose) =>
        loose.Where(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)).ToList() is [IElement { LocalName: "img" } picture] ? picture : null;

    /// <summary>A text with the pictures that divide it; places alone are handed to the block that comes next.</summary>
    private IEnumerable<FlowBlock> Texts(IEnumerable<INode> nodes, FlowScope scope, Func<IReadOnlyList<Inline>, ParagraphBlock> paragraph)
    {
        foreach (var (words, picture) in _inlines.ComposeParts(nodes, scope))
        {
            if (words.Count > 0)
            {
                yield return words.All(word => word is AnchorSpan)
                    ? new GroupBlock([]) { Anchors = [.. words.OfType<AnchorSpan>().Select(place => place.Name)] }
                    : paragraph(words);
            }

            if (picture is not null)
            {
                yield return picture;
            }
        }
    }

    public IEnumerable<FlowBlock> Block(IElement element, FlowScope outer)
    {
        var scope = ScopeReader.Of(element, outer);
        IEnumerable<FlowBlock> blocks = element.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [Heading(element, scope)],
            "p" => Paragraph(element, scope),
            "ul" or "ol" or "menu" => [_lists.List(element, scope)],
            "dl" => [_lists.Definitions(element, scope)],
            "table" => [_tables.Table(element, scope)],
            "figure" or "img" or "svg" => _figures.Figure(element, scope),
            "blockquote" => [Quote(element, scope)],
            "hr" => [new RuleBlock(_style.Hairline) { SpaceBefore = _style.Leading / 4, SpaceAfter = _style.Leading / 4 }],
            "pre" => [CodeComposer.Block(element, scope, _style, _origins)],
            "details" => [Details(element, scope)],
            "summary" => Summary(element, scope),
            "strong" or "b" or "em" or "i" => Container(element, scope.With(s => s with { Bold = true })),
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
                ? new OutlineMark(outline, element.GetAttribute("data-title") ?? PlainText.Of(element))
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
        return Texts(element.ChildNodes, styled, inlines => Paragraph(element, inlines, styled));
    }

    private ParagraphBlock Paragraph(IElement element, IReadOnlyList<Inline> inlines, FlowScope styled) => new(
        inlines,
        (IsClose(element) ? BookStyle.CloseParagraph(styled.Style.Size) : _style.Paragraph(styled.Style.Size)) with
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
    };

    /// <summary>Class <c>close</c>: lists that are looked up, not read, with less space between items; a paragraph, with less between lines.</summary>
    private static bool IsClose(IElement element) => element.ClassList.Contains("close");

    private ContentsEntryBlock ContentsEntry(IElement element, FlowScope scope, string target)
    {
        var isPart = element.ClassList.Contains("level-0");
        var isTop = !element.ClassList.Contains("level-2") && element.Closest(".part-contents") is null;
        var entry = scope.With(s => s with { Bold = isTop, Colour = isPart ? _style.Colours.Accent : s.Colour });
        return new ContentsEntryBlock(
            _inlines.Compose(element.ChildNodes, entry), target, entry.Style with { TabularNumbers = true }, _style.Paragraph(_style.BodySize))
        {
            Indent = isTop ? 0 : _style.BodySize * 1.5,
            SpaceBefore = isTop ? _style.ParagraphGap : 0,
            SpaceAfter = 2,
            KeepWithNext = isPart,
        };
    }

    private GroupBlock Quote(IElement element, FlowScope scope) => new(Children(element, scope))
    {
        Role = StructureRole.BlockQuote,
        Padding = new Insets(0, 0, 0, _style.BodySize * 1.5),
    };

    /// <summary>On paper nothing unfolds: all of it is printed, below its first line.</summary>
    private GroupBlock Details(IElement element, FlowScope scope) => new(FlowEnds.TrimLast(Children(element, scope)))
    {
        Role = StructureRole.Div,
        Origin = _origins.Of(element),
        Anchors = Anchors.Of(element),
        SpaceAfter = _style.ParagraphGap,
    };

    private List<FlowBlock> Summary(IElement element, FlowScope scope) =>
        [.. FlowEnds.Anchored(Children(element, scope.With(s => s with { Bold = true })), Anchors.Of(element)).Select(block => block with { KeepWithNext = true, SpaceAfter = _style.ParagraphGap / 2 })];

    private List<FlowBlock> Container(IElement element, FlowScope scope) =>
        element.ClassList.Contains("tip") && _margin.IsThere ? [_margin.Note(element, scope, Box(element, scope, BoxStyles.Of(element, _style)!))]
        : BoxStyles.Of(element, _style) is { } box ? [Box(element, scope, box)]
        : element.ClassList.Contains("card") ? [Cards.Card(element, Children(element, Cards.Scope(scope)), scope, _style, _origins)]
        : element.ClassList.Contains("notes") ? [Notes(element, scope)]
        : element.ClassList.Contains("link-note") || element.ClassList.Contains("kept")
            ? [new GroupBlock(Children(element, scope)) { KeepTogether = true, Anchors = Anchors.Of(element), SpaceAfter = _style.ParagraphGap }]
        : element.ClassList.Contains("footnotes") ? []
        : element.ClassList.Contains("page-break") ? [new PageBreakBlock()]
        : element.ClassList.Contains("part-contents") || element.QuerySelector(":scope > .part-contents") is not null
            ? [new GroupBlock(Children(element, scope)) { Role = StructureRole.TOC }]
        : element.ClassList.Contains("fill-lines") ? [new RuledLinesBlock(1, BookStyle.WritingDistance, _style.Hairline) { FillPage = true }]
        : int.TryParse(element.GetAttribute("data-columns"), out var columns)
            ? [new ColumnsBlock(Children(element, scope), columns, _style.BodySize * 1.5)]
        : FlowEnds.Anchored(Children(element, scope), Anchors.Of(element));

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

        return new BoxBlock(FlowEnds.TrimLast(children), look.Style)
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

    private List<FlowBlock> ComposeNote(IElement note, FlowScope scope) => FlowEnds.Anchored(FlowEnds.TrimLast(Children(note, scope)), Anchors.Of(note));
}
