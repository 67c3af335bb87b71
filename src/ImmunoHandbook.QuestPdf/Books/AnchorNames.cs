using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>All names of places in a book. Only those can be asked for their page.</summary>
internal static class AnchorNames
{
    public static IReadOnlySet<string> In(Book book)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in book.Sections)
        {
            Add(section.Blocks, names);
        }

        return names;
    }

    /// <summary>Names of places within a paragraph.</summary>
    public static IEnumerable<string> In(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        AnchorSpan anchor => [anchor.Name],
        LinkSpan link => In(link.Children),
        MarkedSpan marked => In(marked.Children),
        TaggedSpan tagged => In(tagged.Children),
        _ => [],
    });

    private static void Add(IEnumerable<FlowBlock> blocks, HashSet<string> names)
    {
        foreach (var block in blocks)
        {
            names.UnionWith(block.Anchors);
            switch (block)
            {
                case ParagraphBlock paragraph: AddInlines(paragraph.Inlines, names); break;
                case ContentsEntryBlock entry: AddInlines(entry.Inlines, names); break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        AddInlines(item.Label, names);
                        Add(item.Body, names);
                    }

                    break;
                case TableBlock table:
                    Add(table.Caption, names);
                    Add(table.Header.Concat(table.Body).SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks), names);
                    break;
                case GroupBlock group: Add(group.Children, names); break;
                case BoxBlock box: Add(box.Children, names); break;
                case ColumnsBlock columns: Add(columns.Children, names); break;
                case SideNoteBlock note: Add(note.InFlow, names); break;
                case FigureBlock figure: Add(figure.Caption, names); break;
            }
        }
    }

    private static void AddInlines(IReadOnlyList<Inline> inlines, HashSet<string> names)
    {
        names.UnionWith(In(inlines));
        foreach (var note in inlines.OfType<FootnoteSpan>())
        {
            Add(note.Note, names);
        }
    }
}
