using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Which span a character belongs to: links and marked parts nest.</summary>
internal sealed record SpanOwner(Inline Inline, SpanOwner? Parent);

/// <summary>Characters in one style that belong to one owner; offsets in UTF-16 units of the flat text.</summary>
internal readonly record struct StyledPart(int Start, int End, TextStyle Style, SpanOwner? Owner, object? Origin);

/// <summary>
/// A paragraph's inlines as one string. Parts with a direction of their own stand between isolate controls
/// (U+2066 to U+2069), which order the text and are never printed.
/// </summary>
internal sealed class FlatText
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>Stands for a number that is not known yet: as wide as most numbers will be.</summary>
    private const string UnknownNumber = "000";

    private readonly StringBuilder _text = new();
    private readonly List<StyledPart> _parts = [];
    private readonly TextSurroundings _surroundings;

    private FlatText(TextSurroundings surroundings) => _surroundings = surroundings;

    public string Text { get; private set; } = "";

    public IReadOnlyList<StyledPart> Parts => _parts;

    public bool UsesPageNumbers { get; private set; }

    public static FlatText Of(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var flat = new FlatText(surroundings);
        flat.Append(inlines, null);
        flat.Text = flat._text.ToString();
        return flat;
    }

    private void Append(IReadOnlyList<Inline> inlines, SpanOwner? owner)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextSpan span:
                    Add(span.Text, span.Style, owner, span.Origin);
                    break;
                case LinkSpan link:
                    Append(link.Children, new SpanOwner(link, owner));
                    break;
                case MarkedSpan marked:
                    AppendMarked(marked, owner);
                    break;
                case FootnoteSpan note:
                    Add(note.Mark, note.Style, new SpanOwner(note, owner), note.Origin);
                    break;
                case PageReferenceSpan reference:
                    UsesPageNumbers = true;
                    Add(Number(_surroundings.Numbering.PageOfAnchor.GetValueOrDefault(reference.Anchor)), reference.Style, owner, reference.Origin);
                    break;
                case PageNumberSpan number:
                    UsesPageNumbers = true;
                    Add(Number(_surroundings.Numbering.CurrentPage), number.Style, owner, number.Origin);
                    break;
                case PageCountSpan count:
                    UsesPageNumbers = true;
                    Add(Number(_surroundings.Numbering.PageCount), count.Style, owner, count.Origin);
                    break;
            }
        }
    }

    private void AppendMarked(MarkedSpan marked, SpanOwner? owner)
    {
        var first = _parts.Count;
        _text.Append(marked.Direction switch
        {
            TextDirection.LeftToRight => LeftToRightIsolate,
            TextDirection.RightToLeft => RightToLeftIsolate,
            _ => FirstStrongIsolate,
        });
        Append(marked.Children, new SpanOwner(marked, owner));
        _text.Append(PopIsolate);

        // The controls belong to the part around them, so that every character has a style.
        if (_parts.Count > first)
        {
            _parts[first] = _parts[first] with { Start = _parts[first].Start - 1 };
            _parts[^1] = _parts[^1] with { End = _parts[^1].End + 1 };
        }
        else
        {
            _text.Length -= 2;
        }
    }

    private void Add(string text, TextStyle style, SpanOwner? owner, object? origin)
    {
        if (text.Length == 0)
        {
            return;
        }

        var start = _text.Length;
        foreach (var c in text)
        {
            _text.Append(c switch { '\t' or '\r' or '\f' or '\v' => ' ', '\u2028' or '\u2029' or '\u0085' => '\n', _ => c });
        }

        ReplaceLoneSurrogates(start);
        _parts.Add(new StyledPart(start, _text.Length, style, owner, origin));
    }

    private void ReplaceLoneSurrogates(int start)
    {
        for (var i = start; i < _text.Length; i++)
        {
            if (!char.IsSurrogate(_text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(_text[i]) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]))
            {
                i++;
            }
            else
            {
                _text[i] = '\uFFFD';
            }
        }
    }

    private static string Number(int number) =>
        number == 0 ? UnknownNumber : number.ToString(CultureInfo.InvariantCulture);
}
