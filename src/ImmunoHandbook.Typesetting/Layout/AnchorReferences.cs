using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A place in the text that leads to an anchor.</summary>
/// <param name="ShowsPage">The page number is printed, not only linked to.</param>
public readonly record struct AnchorReference(string Anchor, bool ShowsPage, object? Origin);

/// <summary>Everything in blocks that names an anchor, in reading order.</summary>
public sealed class AnchorReferences
{
    private readonly List<AnchorReference> _found = [];

    private AnchorReferences()
    {
    }

    public static IReadOnlyList<AnchorReference> In(IReadOnlyList<FlowBlock> blocks)
    {
        var references = new AnchorReferences();
        references.Visit(blocks);
        return references._found;
    }

    private void Visit(IReadOnlyList<FlowBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    private void Visit(FlowBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph: Visit(paragraph.Inlines, block.Origin); break;
            case ListBlock list: Visit(list); break;
            case TableBlock table: Visit(table); break;
            case GroupBlock group: Visit(group.Children); break;
            case BoxBlock box: Visit(box.Children); break;
            case ColumnsBlock columns: Visit(columns.Children); break;
            case SideNoteBlock note: Visit(note.InFlow); break;
            case FigureBlock figure: Visit(figure.Caption); break;
            case ContentsEntryBlock entry:
                Visit(entry.Inlines, block.Origin);
                _found.Add(new AnchorReference(entry.Anchor, ShowsPage: true, block.Origin));
                break;
            default: break;
        }
    }

    private void Visit(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Visit(item.Label, list.Origin);
            Visit(item.Body);
        }
    }

    private void Visit(TableBlock table)
    {
        Visit(table.Caption);
        foreach (var row in table.Header.Concat(table.Body))
        {
            foreach (var cell in row.Cells)
            {
                Visit(cell.Blocks);
            }
        }
    }

    private void Visit(IReadOnlyList<Inline> inlines, object? origin)
    {
        foreach (var inline in inlines)
        {
            var own = inline.Origin ?? origin;
            switch (inline)
            {
                case PageReferenceSpan reference:
                    _found.Add(new AnchorReference(reference.Anchor, ShowsPage: true, own));
                    break;
                case PageListSpan list:
                    foreach (var place in list.Anchors.Concat(list.Ranges.SelectMany(range => new[] { range.From, range.To })))
                    {
                        _found.Add(new AnchorReference(place, ShowsPage: true, own));
                    }

                    break;
                case LinkSpan link:
                    if (link.Anchor is { } anchor)
                    {
                        _found.Add(new AnchorReference(anchor, ShowsPage: false, own));
                    }

                    Visit(link.Children, own);
                    break;
                case MarkedSpan marked: Visit(marked.Children, own); break;
                case TaggedSpan tagged: Visit(tagged.Children, own); break;
                case FootnoteSpan note: Visit(note.Note); break;
                default: break;
            }
        }
    }
}
