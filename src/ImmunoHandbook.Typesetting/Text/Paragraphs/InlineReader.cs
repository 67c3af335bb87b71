using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Turns a tree of inlines into one string with stretches.</summary>
internal sealed class InlineReader(PageNumbering numbering)
{
    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _stretches = [];
    private readonly List<(int At, BidiClass Class)> _isolates = [];
    private readonly List<(int At, string Name)> _anchors = [];
    private int _owners;
    private bool _usesPageNumbers;

    public static ParagraphSource Read(IReadOnlyList<Inline> inlines, PageNumbering numbering)
    {
        var reader = new InlineReader(numbering);
        reader.Add(inlines, owner: null, language: null);
        return new ParagraphSource(reader._text.ToString(), reader._stretches, reader._isolates)
        {
            UsesPageNumbers = reader._usesPageNumbers,
            Anchors = reader._anchors,
        };
    }

    private void Add(IReadOnlyList<Inline> inlines, TextOwner? owner, string? language)
    {
        for (var i = 0; i < inlines.Count; i++)
        {
            Add(inlines[i], owner, language);
        }
    }

    private void Add(Inline inline, TextOwner? owner, string? language)
    {
        switch (inline)
        {
            case TextSpan span:
                AddText(span.Text, span.Style, owner, language, inline.Origin);
                break;
            case LinkSpan link:
                Add(link.Children, Own(link, owner), language);
                break;
            case MarkedSpan marked:
                AddMarked(marked, owner, language);
                break;
            case TaggedSpan tagged:
                Add(tagged.Children, Own(tagged, owner), language);
                break;
            case PictureSpan picture:
                AddText(InlinePictures.Place, picture.Style, Own(picture, owner), language, inline.Origin);
                break;
            case BlankSpan blank:
                AddBlank(blank, owner);
                break;
            case FootnoteSpan note:
                AddText(note.Mark, note.Style, Own(note, owner), language, inline.Origin);
                break;
            case AnchorSpan anchor:
                _anchors.Add((_text.Length, anchor.Name));
                break;
            case PageReferenceSpan reference:
                AddNumber(PageOf(reference.Anchor), reference.Style, owner, inline.Origin);
                break;
            case PageListSpan list:
                AddPages(list, owner);
                break;
            case PageNumberSpan number:
                AddNumber(numbering.Text(numbering.CurrentPage), number.Style, owner, inline.Origin);
                break;
            case PageCountSpan count:
                AddNumber(numbering.Text(numbering.PageCount), count.Style, owner, inline.Origin);
                break;
        }
    }

    private void AddMarked(MarkedSpan marked, TextOwner? owner, string? language)
    {
        _isolates.Add((_text.Length, marked.Direction switch
        {
            TextDirection.LeftToRight => BidiClass.LRI,
            TextDirection.RightToLeft => BidiClass.RLI,
            _ => BidiClass.FSI,
        }));
        var isElement = marked.Language is not null || marked.ActualText is not null;
        Add(marked.Children, isElement ? Own(marked, owner) : owner, marked.Language ?? language);
        _isolates.Add((_text.Length, BidiClass.PDI));
    }

    private void AddBlank(BlankSpan blank, TextOwner? owner)
    {
        _isolates.Add((_text.Length, BidiClass.FSI));
        AddText(Blanks.Text(blank), blank.Style, Own(blank, owner), language: null, blank.Origin);
        _isolates.Add((_text.Length, BidiClass.PDI));
    }

    private TextOwner Own(Inline inline, TextOwner? parent) => new(_owners++, inline, parent);

    private void AddText(string text, TextStyle style, TextOwner? owner, string? language, object? origin)
    {
        var start = _text.Length;
        ParagraphSource.AppendClean(_text, text);
        if (_text.Length > start && new Stretch(start, style, language ?? style.Language, owner, origin ?? OriginOf(owner)) is var stretch
            && !(_stretches.Count > 0 && _stretches[^1] with { Start = start } == stretch))
        {
            // An anchor between two spans must not part what is shaped together.
            _stretches.Add(stretch);
        }
    }

    private static object? OriginOf(TextOwner? owner) => owner is null ? null : owner.Inline.Origin ?? OriginOf(owner.Parent);

    private void AddNumber(string number, TextStyle style, TextOwner? owner, object? origin)
    {
        _usesPageNumbers = true;
        AddText(number, style, owner, language: null, origin);
    }

    private void AddPages(PageListSpan list, TextOwner? owner)
    {
        _usesPageNumbers = true;
        var ranges = PageRanges.Of(list, numbering);
        for (var i = 0; i < ranges.Count; i++)
        {
            var (anchor, pages) = ranges[i];
            if (i > 0)
            {
                AddText(list.Separator, list.Style, owner, language: null, list.Origin);
            }

            var link = new LinkSpan([], anchor, Uri: null, list.Description.Replace("{0}", pages, StringComparison.Ordinal));
            AddText(pages, list.Style, Own(link, owner), language: null, list.Origin);
        }
    }

    /// <summary>An anchor that is on no page is reported by the paginator; here it must only not look like a number.</summary>
    private string PageOf(string anchor) =>
        numbering.PageOfAnchor.TryGetValue(anchor, out var page) ? numbering.Text(page)
        : numbering.PageOfAnchor.Count == 0 ? numbering.Text(0)
        : "?";
}
