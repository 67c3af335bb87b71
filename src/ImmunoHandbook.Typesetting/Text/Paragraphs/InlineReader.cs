using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Turns a tree of inlines into one string with stretches.</summary>
internal sealed class InlineReader(PageNumbering numbering)
{
    /// <summary>Stands for a page number that is not known yet; most numbers are not wider.</summary>
    private const string UnknownNumber = "000";

    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _stretches = [];
    private readonly List<(int At, BidiClass Class)> _isolates = [];
    private int _owners;
    private bool _usesPageNumbers;

    public static ParagraphSource Read(IReadOnlyList<Inline> inlines, PageNumbering numbering)
    {
        var reader = new InlineReader(numbering);
        reader.Add(inlines, owner: null, language: null);
        return new ParagraphSource(reader._text.ToString(), reader._stretches, reader._isolates)
        {
            UsesPageNumbers = reader._usesPageNumbers,
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
            case FootnoteSpan note:
                AddText(note.Mark, note.Style, Own(note, owner), language, inline.Origin);
                break;
            case PageReferenceSpan reference:
                AddNumber(PageOf(reference.Anchor), reference.Style, owner, inline.Origin);
                break;
            case PageNumberSpan number:
                AddNumber(Known(numbering.CurrentPage), number.Style, owner, inline.Origin);
                break;
            case PageCountSpan count:
                AddNumber(Known(numbering.PageCount), count.Style, owner, inline.Origin);
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

    private TextOwner Own(Inline inline, TextOwner? parent) => new(_owners++, inline, parent);

    private void AddText(string text, TextStyle style, TextOwner? owner, string? language, object? origin)
    {
        var start = _text.Length;
        ParagraphSource.AppendClean(_text, text);
        if (_text.Length > start)
        {
            _stretches.Add(new Stretch(start, style, language ?? style.Language, owner, origin ?? OriginOf(owner)));
        }
    }

    private static object? OriginOf(TextOwner? owner) => owner is null ? null : owner.Inline.Origin ?? OriginOf(owner.Parent);

    private void AddNumber(string number, TextStyle style, TextOwner? owner, object? origin)
    {
        _usesPageNumbers = true;
        AddText(number, style, owner, language: null, origin);
    }

    /// <summary>An anchor that is on no page is reported by the paginator; here it must only not look like a number.</summary>
    private string PageOf(string anchor) =>
        numbering.PageOfAnchor.TryGetValue(anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture)
        : numbering.PageOfAnchor.Count == 0 ? UnknownNumber
        : "?";

    private static string Known(int number) => number > 0 ? number.ToString(CultureInfo.InvariantCulture) : UnknownNumber;
}
