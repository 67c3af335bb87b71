using System.Text;

namespace ImmunoHandbook.Links;

/// <summary>
/// Reads start tags and their attributes out of HTML, one pass over the bytes, without a tree. Follows the tokenizer of
/// the WHATWG HTML standard (13.2.5) where it decides what is a tag: comments, raw text of scripts and styles, the
/// three quotings of attributes. Takes any bytes.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;
    private int _tagEnd;
    private ReadOnlySpan<byte> _rawTextOf;

    /// <summary>Name of the current start tag as written.</summary>
    public ReadOnlySpan<byte> Tag { get; private set; }

    /// <summary>Offset of the current tag.</summary>
    public int TagOffset { get; private set; }

    public ReadOnlySpan<byte> AttributeName { get; private set; }

    /// <summary>As written, with character references; empty where the attribute has no value.</summary>
    public ReadOnlySpan<byte> AttributeValue { get; private set; }

    public int AttributeOffset { get; private set; }

    /// <summary>Moves to the next start tag.</summary>
    public bool NextTag()
    {
        SkipAttributes();
        SkipRawText();
        while (true)
        {
            var open = _html[_at..].IndexOf((byte)'<');
            if (open < 0 || _at + open + 1 >= _html.Length)
            {
                _at = _html.Length;
                return false;
            }

            _at += open + 1;
            var c = _html[_at];
            if (IsLetter(c))
            {
                StartTag();
                return true;
            }

            if (_html[_at..].StartsWith("!--"u8))
            {
                SkipPast("-->"u8);
            }
            else if (c is (byte)'!' or (byte)'?' or (byte)'/')
            {
                SkipPast(">"u8);
            }
        }
    }

    /// <summary>Moves to the next attribute of the current tag.</summary>
    public bool NextAttribute()
    {
        while (_at < _html.Length && (IsSpace(_html[_at]) || _html[_at] == (byte)'/'))
        {
            _at++;
        }

        if (_at >= _html.Length || _html[_at] == (byte)'>')
        {
            _tagEnd = _at = Math.Min(_at + 1, _html.Length);
            return false;
        }

        var start = AttributeOffset = _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'=' or (byte)'>' or (byte)'/'))
        {
            _at++;
        }

        AttributeName = _html[start.._at];
        var afterName = _at;
        SkipSpaces();
        if (_at < _html.Length && _html[_at] == (byte)'=')
        {
            _at++;
            SkipSpaces();
            ReadValue();
        }
        else
        {
            _at = afterName;
            AttributeValue = default;
        }

        return true;
    }

    private void StartTag()
    {
        TagOffset = _at - 1;
        var start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'>' or (byte)'/'))
        {
            _at++;
        }

        Tag = _html[start.._at];
        _tagEnd = -1;
        _rawTextOf = IsRawText(Tag) ? Tag : default;
    }

    private void SkipAttributes()
    {
        while (Tag.Length > 0 && _tagEnd < 0 && NextAttribute())
        {
        }
    }

    private void SkipRawText()
    {
        if (_rawTextOf.Length == 0)
        {
            return;
        }

        var name = _rawTextOf;
        _rawTextOf = default;
        while (true)
        {
            var close = _html[_at..].IndexOf("</"u8);
            if (close < 0)
            {
                _at = _html.Length;
                return;
            }

            _at += close + 2;
            if (_html.Length - _at > name.Length && Ascii.EqualsIgnoreCase(_html.Slice(_at, name.Length), name)
                && (IsSpace(_html[_at + name.Length]) || _html[_at + name.Length] is (byte)'>' or (byte)'/'))
            {
                return;
            }
        }
    }

    private void ReadValue()
    {
        if (_at >= _html.Length)
        {
            AttributeValue = default;
            return;
        }

        var quote = _html[_at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var end = _html[(_at + 1)..].IndexOf(quote);
            var stop = end < 0 ? _html.Length : _at + 1 + end;
            AttributeValue = _html[(_at + 1)..stop];
            _at = Math.Min(stop + 1, _html.Length);
            return;
        }

        var start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] != (byte)'>')
        {
            _at++;
        }

        AttributeValue = _html[start.._at];
    }

    private void SkipPast(ReadOnlySpan<byte> end)
    {
        var found = _html[_at..].IndexOf(end);
        _at = found < 0 ? _html.Length : _at + found + end.Length;
    }

    private void SkipSpaces()
    {
        while (_at < _html.Length && IsSpace(_html[_at]))
        {
            _at++;
        }
    }

    private static bool IsRawText(ReadOnlySpan<byte> tag) =>
        tag.Length is >= 5 and <= 8
        && (Ascii.EqualsIgnoreCase(tag, "script"u8) || Ascii.EqualsIgnoreCase(tag, "style"u8)
            || Ascii.EqualsIgnoreCase(tag, "textarea"u8) || Ascii.EqualsIgnoreCase(tag, "title"u8));

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private static bool IsLetter(byte c) => (c | 0x20) is >= (byte)'a' and <= (byte)'z';
}
