using System.Globalization;
using System.Text;
using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Blocks;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;

namespace ImmunoHandbook.QuestPdf.Texts;

/// <summary>Spans of a paragraph, with page numbers put in and links kept. Links do not nest: the inner one counts.</summary>
/// <param name="leading">Distance of lines in points.</param>
internal sealed class InlineWriter(BookPass pass, TextDescriptor text, double leading)
{
    /// <summary>Number of the page in running heads and feet, else 0.</summary>
    public int Page { get; init; }

    public void Write(IReadOnlyList<Inline> inlines) => Write(inlines, link: null);

    private void Write(IReadOnlyList<Inline> inlines, LinkSpan? link)
    {
        foreach (var inline in inlines)
        {
            Write(inline, link);
        }
    }

    private void Write(Inline inline, LinkSpan? link)
    {
        var numbers = pass.Numbering;
        switch (inline)
        {
            case TextSpan span: Add(span.Text, span.Style, link, span.Origin ?? link?.Origin); break;
            case LinkSpan inner: Write(inner.Children, inner); break;
            case MarkedSpan marked: WriteMarked(marked, link); break;
            case TaggedSpan tagged: Write(tagged.Children, link); break;
            case PictureSpan picture: Draw(picture); break;
            case FootnoteSpan note: Add(note.Mark, note.Style, link, note.Origin); break;
            case PageReferenceSpan reference: Add(PageOf(reference.Anchor), reference.Style, link, reference.Origin); break;
            case PageListSpan list: WriteList(list); break;
            case PageNumberSpan number: Add(numbers.Text(Page), number.Style, link, number.Origin); break;
            case PageCountSpan count: Add(numbers.Text(numbers.PageCount), count.Style, link, count.Origin); break;
        }
    }

    private void WriteMarked(MarkedSpan marked, LinkSpan? link)
    {
        var (before, after) = Newer.Isolate(marked.Direction);
        var style = FirstStyle(marked.Children);
        if (style is null)
        {
            return;
        }

        Add(before, style, link: null, marked.Origin);
        Write(marked.Children, link);
        Add(after, style, link: null, marked.Origin);
    }

    private static TextStyle? FirstStyle(IEnumerable<Inline> inlines) => inlines.Select(inline => inline switch
    {
        TextSpan span => span.Style,
        LinkSpan link => FirstStyle(link.Children),
        MarkedSpan marked => FirstStyle(marked.Children),
        TaggedSpan tagged => FirstStyle(tagged.Children),
        PageReferenceSpan reference => reference.Style,
        _ => null,
    }).FirstOrDefault(style => style is not null);

    private void Draw(PictureSpan picture)
    {
        var container = picture.Said is { } said ? Newer.Figure(text.Element(), said) : Newer.Decoration(text.Element());
        FigureSetter.Draw(container, picture.Picture, picture.Size);
    }

    private void WriteList(PageListSpan list)
    {
        var ranges = PageRanges.Of(list.Anchors, pass.Numbering);
        for (var i = 0; i < ranges.Count; i++)
        {
            if (i > 0)
            {
                Add(list.Separator, list.Style, link: null, list.Origin);
            }

            Add(ranges[i].Pages, list.Style, new LinkSpan([], ranges[i].Anchor, Uri: null, ranges[i].Pages), list.Origin);
        }
    }

    private void Add(string words, TextStyle style, LinkSpan? link, object? origin)
    {
        if (words.Length == 0)
        {
            return;
        }

        Look(words, style, origin);
        var span = link switch
        {
            { Uri: { } uri } => text.Hyperlink(words, uri),
            { Anchor: { } anchor } when pass.Knows(anchor) => text.SectionLink(words, anchor),
            _ => text.Span(words),
        };
        span.Style(Lettering.Of(style, leading));
    }

    /// <summary>The library prints a box, or nothing, for what no font has; an author must be told.</summary>
    private void Look(string words, TextStyle style, object? origin)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
                || style.Fonts.Families.Any(family => family.Regular.NominalGlyph(rune.Value) != 0))
            {
                continue;
            }

            pass.Notices.Add(LayoutNotice.OfMissing(rune.Value, style.Language, origin));
        }
    }

    private string PageOf(string anchor) =>
        pass.Numbering.PageOfAnchor.TryGetValue(anchor, out var page) ? pass.Numbering.Text(page)
        : pass.Numbering.PageOfAnchor.Count == 0 ? pass.Numbering.Text(0) : "?";
}
