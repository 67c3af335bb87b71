using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// Finds the addresses in a stylesheet (CSS Syntax 3, section 4): <c>url()</c> with and without quotes, the strings of
/// <c>@import</c> and <c>image-set()</c>. Comments and other strings are passed over, escapes are read, and a
/// namespace's name is no address. Takes any bytes.
/// </summary>
internal ref struct CssScanner(ReadOnlySpan<byte> css)
{
    private readonly ReadOnlySpan<byte> _css = css;
    private int _at;

    /// <summary>The statement that is open takes a string as an address, or takes none at all.</summary>
    private bool _isImport, _isNamespace;

    /// <summary>Brackets that are open within image-set(); 0 outside.</summary>
    private int _imageSet;

    public string Address { get; private set; } = "";

    /// <summary>Where the address, or the url( before it, begins.</summary>
    public int Offset { get; private set; }

    public bool Next()
    {
        while (_at < _css.Length)
        {
            var start = _at;
            var c = _css[_at];
            if (c == (byte)'/' && _css[_at..].StartsWith("/*"u8))
            {
                var end = _css[(_at + 2)..].IndexOf("*/"u8);
                _at = end < 0 ? _css.Length : _at + 4 + end;
            }
            else if (c is (byte)'"' or (byte)'\'')
            {
                var text = ReadString();
                if (_isImport || _imageSet == 1)
                {
                    _isImport = false;
                    (Address, Offset) = (text, start);
                    return true;
                }
            }
            else if (c == (byte)'@' || IsName(c))
            {
                if (ReadName(start))
                {
                    return true;
                }
            }
            else
            {
                ReadSign(c);
            }
        }

        return false;
    }

    private void ReadSign(byte c)
    {
        _at++;
        if (c is (byte)';' or (byte)'{' or (byte)'}')
        {
            (_isImport, _isNamespace, _imageSet) = (false, false, 0);
        }
        else if (_imageSet > 0 && c is (byte)'(' or (byte)')')
        {
            _imageSet += c == (byte)'(' ? 1 : -1;
        }
    }

    /// <summary>A name, with the function it begins; true where that is an address.</summary>
    private bool ReadName(int start)
    {
        _at += _css[_at] == (byte)'\\' ? 2 : 1;
        while (_at < _css.Length && IsName(_css[_at]))
        {
            _at += _css[_at] == (byte)'\\' && _at + 1 < _css.Length ? 2 : 1;
        }

        _at = Math.Min(_at, _css.Length);
        var name = _css[start.._at];
        if (_at >= _css.Length || _css[_at] != (byte)'(')
        {
            _isImport |= Is(name, "@import"u8);
            _isNamespace |= Is(name, "@namespace"u8);
            return false;
        }

        if (Is(name, "url"u8) || Is(name, "src"u8))
        {
            return ReadUrl(start);
        }

        if (_imageSet == 0 && (Is(name, "image-set"u8) || Is(name, "-webkit-image-set"u8)))
        {
            _at++;
            _imageSet = 1;
        }

        return false;
    }

    private bool ReadUrl(int start)
    {
        _at++;
        SkipSpaces();
        var isQuoted = _at < _css.Length && _css[_at] is (byte)'"' or (byte)'\'';
        var address = isQuoted ? ReadString() : ReadBare();
        if (isQuoted)
        {
            var close = _css[_at..].IndexOf((byte)')');
            _at = close < 0 ? _css.Length : _at + close + 1;
        }

        if (address is null || _isNamespace)
        {
            return false;
        }

        _isImport = false;
        (Address, Offset) = (address, start);
        return true;
    }

    /// <summary>To the bracket. Quotes, brackets and spaces within make it no address at all (bad url, 4.3.14): null.</summary>
    private string? ReadBare()
    {
        var (start, isBad, hasEscape) = (_at, false, false);
        while (_at < _css.Length && _css[_at] != (byte)')')
        {
            var c = _css[_at];
            hasEscape |= c == (byte)'\\';
            isBad |= c is (byte)'"' or (byte)'\'' or (byte)'(';
            _at += c == (byte)'\\' && _at + 1 < _css.Length ? 2 : 1;
        }

        _at = Math.Min(_at, _css.Length);
        var text = _css[start.._at].Trim(" \t\r\n\f"u8);
        _at = Math.Min(_at + 1, _css.Length);
        return isBad || (!hasEscape && text.IndexOfAny(" \t\r\n\f"u8) >= 0) ? null : Unescape(text, hasEscape);
    }

    /// <summary>A string that a line end breaks off is no string, and its text is none either.</summary>
    private string ReadString()
    {
        var quote = _css[_at++];
        var (start, hasEscape) = (_at, false);
        while (_at < _css.Length && _css[_at] != quote && _css[_at] != (byte)'\n')
        {
            hasEscape |= _css[_at] == (byte)'\\';
            _at += _css[_at] == (byte)'\\' && _at + 1 < _css.Length ? 2 : 1;
        }

        _at = Math.Min(_at, _css.Length);
        var text = Unescape(_css[start.._at], hasEscape);
        _at = Math.Min(_at + 1, _css.Length);
        return text;
    }

    private static string Unescape(ReadOnlySpan<byte> bytes, bool hasEscape)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return hasEscape ? CssEscapes.Decode(text) : text;
    }

    private void SkipSpaces()
    {
        while (_at < _css.Length && _css[_at] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f')
        {
            _at++;
        }
    }

    private static bool IsName(byte c) => (c | 0x20) is >= (byte)'a' and <= (byte)'z' || c is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'_' or (byte)'\\' or >= 0x80;

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase) => name.Length == lowerCase.Length && Ascii.EqualsIgnoreCase(name, lowerCase);
}
