using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.QuestPdf.Texts;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>Running text with its notes below it: the library has no notes at the foot of a page.</summary>
internal sealed class ParagraphSetter(BookPass pass)
{
    public void Set(IContainer container, ParagraphBlock block, Setting setting)
    {
        pass.Wait(AnchorNames.In(block.Inlines));
        var notes = Notes(block.Inlines).ToList();
        if (notes.Count == 0)
        {
            SetText(Place(container), block, setting);
            return;
        }

        container.Column(column =>
        {
            SetText(Place(column.Item()), block, setting);
            foreach (var note in notes)
            {
                var item = new ListItem([new TextSpan(note.Mark, note.Style)], note.Note);
                var list = new ListBlock([item], note.Style.Size * 2, new ParagraphStyle(note.Style.Size * 1.3));
                new ListSetter(pass).SetItem(Newer.Tag(column.Item(), StructureRole.Note), list, item, setting);
            }
        });
    }

    /// <summary>Makes the names that wait lead here.</summary>
    public IContainer Place(IContainer container)
    {
        foreach (var anchor in pass.Arrive())
        {
            container = container.Section(anchor);
        }

        return container;
    }

    /// <summary>Lines without a structure of their own.</summary>
    public void SetLines(IContainer container, IReadOnlyList<Inline> inlines, ParagraphStyle style, Setting setting) => container.Text(text =>
    {
        switch (style.Alignment != TextAlignment.Start ? style.Alignment : setting.Alignment)
        {
            case TextAlignment.Centre: text.AlignCenter(); break;
            case TextAlignment.End when setting.RightToLeft: text.AlignLeft(); break;
            case TextAlignment.End: text.AlignRight(); break;
            case TextAlignment.Start when setting.RightToLeft: text.AlignRight(); break;
            default: text.AlignLeft(); break;
        }

        new InlineWriter(pass, text, style.Leading) { Page = setting.Page }.Write(inlines);
    });

    private void SetText(IContainer container, ParagraphBlock block, Setting setting) =>
        SetLines(Newer.Tag(container, block.Role), block.Inlines, block.Style, setting);

    private static IEnumerable<FootnoteSpan> Notes(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        FootnoteSpan note => [note],
        LinkSpan link => Notes(link.Children),
        MarkedSpan marked => Notes(marked.Children),
        TaggedSpan tagged => Notes(tagged.Children),
        _ => [],
    });
}
