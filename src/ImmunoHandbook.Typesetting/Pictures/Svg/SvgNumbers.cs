using System.Globalization;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Takes numbers and words off the front of a text, in the loose spelling that SVG allows (commas, signs, 1.5.5).</summary>
internal ref struct SvgNumbers(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public bool IsAtEnd
    {
        get
        {
            SkipSeparators();
            return _rest.IsEmpty;
        }
    }

    /// <summary>The next character that is no separator, or <c>\0</c>.</summary>
    public char Peek()
    {
        SkipSeparators();
        return _rest.IsEmpty ? '\0' : _rest[0];
    }

    public void Skip() => _rest = _rest[1..];

    public bool TryNumber(out double value)
    {
        SkipSeparators();
        var length = LengthOfNumber(_rest);
        var found = double.TryParse(_rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
        _rest = _rest[(found ? length : 0)..];
        return found;
    }

    /// <summary>A flag of an arc: a single 0 or 1, which may run into the next number.</summary>
    public bool TryFlag(out bool value)
    {
        var next = Peek();
        value = next == '1';
        if (next is not ('0' or '1'))
        {
            return false;
        }

        Skip();
        return true;
    }

    /// <summary>Letters up to the next other character.</summary>
    public ReadOnlySpan<char> Word()
    {
        SkipSeparators();
        var length = 0;
        while (length < _rest.Length && (char.IsAsciiLetter(_rest[length]) || _rest[length] == '%'))
        {
            length++;
        }

        var word = _rest[..length];
        _rest = _rest[length..];
        return word;
    }

    /// <summary>All numbers of a text, or null if something else stands in it.</summary>
    public static double[]? All(string text)
    {
        var numbers = new SvgNumbers(text);
        var result = new List<double>();
        while (!numbers.IsAtEnd)
        {
            if (!numbers.TryNumber(out var value))
            {
                return null;
            }

            result.Add(value);
        }

        return [.. result];
    }

    private void SkipSeparators() => _rest = _rest.TrimStart(" ,\t\r\n\f");

    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }

        at += Digits(text[at..]);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            at += Digits(text[at..]);
        }

        // "e" is an exponent only if digits follow; "2em" is 2 and a unit.
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            var digits = at + sign <= text.Length ? Digits(text[(at + sign)..]) : 0;
            at += digits > 0 ? sign + digits : 0;
        }

        return at;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
