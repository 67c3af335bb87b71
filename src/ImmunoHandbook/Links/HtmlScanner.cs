using System.Text;
using ImmunoHandbook.Links.Reading;

namespace ImmunoHandbook.Links;

internal enum HtmlToken
{
    End,
    StartTag,
    EndTag,
}

/// <summary>
/// Reads tags and their attributes out of HTML, one pass over the bytes, without a tree. Follows the tokenizer of the
/// WHATWG HTML standard (13.2.5) where it decides what is a tag: comments, elements whose content is text, quotings of
/// attributes, also in end tags. Inside drawings and in XML, where elements close themselves and no content is text, it
/// follows their rules. Takes any bytes.
/// </summary>
internal ref struct HtmlScanner(ReadOnlySpan<byte> html, bool isXml = false)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private readonly bool _isXml = isXml;
    private int _at;
    private int _tagEnd;
    private bool _isEndTag;
    private bool _closesItself;

    /// <summary>Depth of drawings (svg) and formulas (math) that are open.</summary>
    private int _foreign;

    /// <summary>Name of the current tag as written.</summary>
    public ReadOnlySpan<byte> Tag { get; private set; }

    /// <summary>Offset of the current tag.</summary>
    public int TagOffset { get; private set; }

    public ReadOnlySpan<byte> AttributeName { get; private set; }

    /// <summary>As written, with character references; empty where the attribute has no value.</summary>
    public ReadOnlySpan<byte> AttributeValue { get; private set; }

    public int AttributeOffset { get; private set; }

    /// <summary>Offset of the first byte of the value; that of the attribute where it has none.</summary>
    public int ValueOffset { get; private set; }

    /// <summary>Within a drawing or formula, or in XML.</summary>
    public readonly bool IsForeign => _isXml || _foreign > 0;

    /// <summary>Content of the element whose content is text, once its attributes are read and before the next tag.</summary>
    public ReadOnlySpan<byte> RawText { get; private set; }

    public int RawTextOffset { get; private set; }

    /// <summary>Moves to the next start tag.</summary>
    public bool NextTag()
    {
        while (true)
        {
            switch (Next())
            {
                case HtmlToken.StartTag:
                    return true;
                case HtmlToken.End:
                    return false;
            }
        }
    }

    /// <summary>Moves to the next start or end tag.</summary>
    public HtmlToken Next()
    {
        while (Tag.Length > 0 && _tagEnd < 0 && NextAttribute())
        {
        }

        while (true)
        {
            var open = _html[_at..].IndexOf((byte)'<');
            if (open < 0 || _at + open + 1 >= _html.Length)
            {
                _at = _html.Length;
                Tag = default;
                return HtmlToken.End;
            }

            _at += open + 1;
            var isEnd = _html[_at] == (byte)'/' && _at + 1 < _html.Length && IsLetter(_html[_at + 1]);
            if (isEnd || IsLetter(_html[_at]))
            {
                TagOffset = _at - 1;
                _at += isEnd ? 1 : 0;
                ReadTagName(isEnd);
                return isEnd ? HtmlToken.EndTag : HtmlToken.StartTag;
            }

            SkipMarkup();
        }
    }

    /// <summary>Moves to the next attribute of the current tag. After the last one, content that is text has been read.</summary>
    public bool NextAttribute()
    {
        if (_tagEnd >= 0)
        {
            return false;
        }

        SkipToAttribute();
        if (_at >= _html.Length || _html[_at] == (byte)'>')
        {
            _tagEnd = _at = Math.Min(_at + 1, _html.Length);
            EndOfTag();
            return false;
        }

        var start = AttributeOffset = ValueOffset = _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'=' or (byte)'>' or (byte)'/'))
        {
            _at++;
        }

        AttributeName = _html[start.._at];
        AttributeValue = default;
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
        }

        return true;
    }

    private void SkipToAttribute()
    {
        _closesItself = false;
        while (_at < _html.Length && (IsSpace(_html[_at]) || _html[_at] == (byte)'/'))
        {
            _closesItself = _html[_at++] == (byte)'/';
        }
    }

    private void ReadTagName(bool isEnd)
    {
        var start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ((byte)'>' or (byte)'/'))
        {
            _at++;
        }

        Tag = _html[start.._at];
        RawText = default;
        (_tagEnd, _isEndTag) = (-1, isEnd);
    }

    private void EndOfTag()
    {
        var isRoot = IsName(Tag, "svg"u8) || IsName(Tag, "math"u8);
        if (_isEndTag)
        {
            _foreign -= isRoot && _foreign > 0 ? 1 : 0;
        }
        else if (isRoot)
        {
            _foreign += _closesItself ? 0 : 1;
        }
        else if (!(IsForeign && _closesItself) && RawContent.IsOf(Tag, IsForeign))
        {
            RawTextOffset = _at;
            var length = RawContent.LengthOf(Tag, _html[_at..]);
            RawText = _html.Slice(_at, length);
            _at += length;
        }
    }

    private void ReadValue()
    {
        if (_at >= _html.Length)
        {
            return;
        }

        var quote = _html[_at];
        if (quote is (byte)'"' or (byte)'\'')
        {
            var end = _html[(_at + 1)..].IndexOf(quote);
            var stop = end < 0 ? _html.Length : _at + 1 + end;
            ValueOffset = _at + 1;
            AttributeValue = _html[ValueOffset..stop];
            _at = Math.Min(stop + 1, _html.Length);
            return;
        }

        ValueOffset = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] != (byte)'>')
        {
            _at++;
        }

        AttributeValue = _html[ValueOffset.._at];
    }

    /// <summary>Comments, declarations and end tags without a name; a sign that begins none of them is text.</summary>
    private void SkipMarkup()
    {
        var rest = _html[_at..];
        if (rest.StartsWith("!--"u8))
        {
            SkipComment();
        }
        else if (IsForeign && rest.StartsWith("![CDATA["u8))
        {
            SkipPast("]]>"u8);
        }
        else if (_isXml && rest[0] == (byte)'?')
        {
            SkipPast("?>"u8);
        }
        else if (_isXml && rest[0] == (byte)'!' && rest.IndexOfAny((byte)'[', (byte)'>') is >= 0 and var stop && rest[stop] == (byte)'[')
        {
            SkipPast("]"u8);
            SkipPast(">"u8);
        }
        else if (rest[0] is (byte)'!' or (byte)'?' or (byte)'/')
        {
            SkipPast(">"u8);
        }
    }

    /// <summary>A comment ends at <c>--&gt;</c> or <c>--!&gt;</c>; <c>&lt;!--&gt;</c> and <c>&lt;!---&gt;</c> are whole ones.</summary>
    private void SkipComment()
    {
        _at += 3;
        var rest = _html[_at..];
        if (!_isXml && (rest.StartsWith(">"u8) || rest.StartsWith("->"u8)))
        {
            SkipPast(">"u8);
            return;
        }

        for (var dashes = rest.IndexOf("--"u8); dashes >= 0; dashes = _html[_at..].IndexOf("--"u8))
        {
            _at += dashes + 1;
            rest = _html[(_at + 1)..];
            if (rest.StartsWith(">"u8) || (!_isXml && rest.StartsWith("!>"u8)))
            {
                SkipPast(">"u8);
                return;
            }
        }

        _at = _html.Length;
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

    private static bool IsName(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) => tag.Length == name.Length && Ascii.EqualsIgnoreCase(tag, name);

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f';

    private static bool IsLetter(byte c) => (c | 0x20) is >= (byte)'a' and <= (byte)'z';
}
