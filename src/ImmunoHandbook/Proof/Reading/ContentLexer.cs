using System.Buffers;
using System.Buffers.Text;

namespace ImmunoHandbook.Proof.Reading;

internal enum ContentTokenKind : byte { End, Number, Name, Text, Operator, ArrayStart, ArrayEnd, DictionaryStart, DictionaryEnd }

/// <summary>
/// Splits a content stream into tokens (ISO 32000-1, 7.2 and 7.3). Reads forward only and never past the end; bytes that
/// are no token are passed over.
/// </summary>
internal ref struct ContentLexer(ReadOnlySpan<byte> source)
{
    /// <summary>White space and delimiters: what ends a name, number or operator.</summary>
    private static readonly SearchValues<byte> s_ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _source = source;
    private int _at;

    public double Number { get; private set; }

    /// <summary>Letters of a name or operator, without the slash.</summary>
    public ReadOnlySpan<byte> Word { get; private set; }

    /// <summary>Bytes of a string.</summary>
    public byte[] Text { get; private set; } = [];

    public ContentTokenKind Next()
    {
        SkipSpace();
        if (_at >= _source.Length)
        {
            return ContentTokenKind.End;
        }

        var first = _source[_at];
        switch (first)
        {
            case (byte)'/':
                _at++;
                Word = Regular();
                return ContentTokenKind.Name;
            case (byte)'(':
                Text = Literal();
                return ContentTokenKind.Text;
            case (byte)'[':
                _at++;
                return ContentTokenKind.ArrayStart;
            case (byte)']':
                _at++;
                return ContentTokenKind.ArrayEnd;
            case (byte)'<' when Peek(1) == '<':
                _at += 2;
                return ContentTokenKind.DictionaryStart;
            case (byte)'>' when Peek(1) == '>':
                _at += 2;
                return ContentTokenKind.DictionaryEnd;
            case (byte)'<':
                Text = Hex();
                return ContentTokenKind.Text;
            default:
                return NumberOrOperator();
        }
    }

    /// <summary>Passes over the bytes of an inline image, up to and with its <c>EI</c>.</summary>
    public void SkipInlineImage()
    {
        while (_at < _source.Length)
        {
            var end = _source[_at..].IndexOf("EI"u8);
            if (end < 0)
            {
                _at = _source.Length;
                return;
            }

            _at += end + 2;
            if (IsSpace(_at - 3 >= 0 ? _source[_at - 3] : (byte)' ') && (_at >= _source.Length || IsSpace(_source[_at])))
            {
                return;
            }
        }
    }

    private ContentTokenKind NumberOrOperator()
    {
        Word = Regular();
        if (Word.IsEmpty)
        {
            _at++;
            return Next();
        }

        var digits = Word[0] == '+' ? Word[1..] : Word;
        if (Utf8Parser.TryParse(digits, out double number, out var used) && used == digits.Length)
        {
            Number = number;
            return ContentTokenKind.Number;
        }

        return ContentTokenKind.Operator;
    }

    private ReadOnlySpan<byte> Regular()
    {
        var rest = _source[_at..];
        var end = rest.IndexOfAny(s_ends);
        rest = end < 0 ? rest : rest[..end];
        _at += rest.Length;
        return rest;
    }

    private void SkipSpace()
    {
        while (_at < _source.Length)
        {
            if (_source[_at] == '%')
            {
                var line = _source[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                _at = line < 0 ? _source.Length : _at + line;
            }
            else if (IsSpace(_source[_at]))
            {
                _at++;
            }
            else
            {
                return;
            }
        }
    }

    private byte[] Hex()
    {
        _at++;
        var end = _source[_at..].IndexOf((byte)'>');
        var digits = end < 0 ? _source[_at..] : _source.Slice(_at, end);
        _at = end < 0 ? _source.Length : _at + end + 1;
        var bytes = new byte[(digits.Length + 1) / 2];
        if (Convert.FromHexString(digits, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length)
        {
            return bytes;
        }

        Array.Clear(bytes);
        for (var i = 0; i < digits.Length; i++)
        {
            bytes[i / 2] |= (byte)(HexDigit(digits[i]) << (i % 2 == 0 ? 4 : 0));
        }

        return bytes;
    }

    private byte[] Literal()
    {
        var bytes = new List<byte>();
        var depth = 1;
        for (_at++; _at < _source.Length && depth > 0; _at++)
        {
            var b = _source[_at];
            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (b == '\\')
            {
                Escape(bytes);
            }
            else if (depth > 0)
            {
                bytes.Add(b);
            }
        }

        return [.. bytes];
    }

    /// <summary>A backslash and what follows it (7.3.4.2).</summary>
    private void Escape(List<byte> bytes)
    {
        var escaped = Peek(1);
        if (escaped is >= '0' and <= '7')
        {
            var value = 0;
            for (var i = 0; i < 3 && Peek(1) is >= '0' and <= '7'; i++, _at++)
            {
                value = (value * 8) + (Peek(1) - '0');
            }

            bytes.Add((byte)value);
            return;
        }

        _at++;
        switch (escaped)
        {
            case 'n': bytes.Add((byte)'\n'); break;
            case 'r': bytes.Add((byte)'\r'); break;
            case 't': bytes.Add((byte)'\t'); break;
            case 'b': bytes.Add((byte)'\b'); break;
            case 'f': bytes.Add((byte)'\f'); break;
            case '\n' or '\0': break;
            default: bytes.Add((byte)escaped); break;
        }
    }

    private readonly char Peek(int ahead) => _at + ahead < _source.Length ? (char)_source[_at + ahead] : '\0';

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => 0,
    };
}
