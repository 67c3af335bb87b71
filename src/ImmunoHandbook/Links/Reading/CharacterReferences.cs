using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Character references in attribute values (WHATWG HTML, 13.2.5.72 to 13.2.5.80).</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>What the numbers 0x80 to 0x9F stand for (13.2.5.84): the letters of an old code page, where it has one.</summary>
    private const string OldLetters =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return value.Contains((byte)'&') ? Decode(text) : text;
    }

    private static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', from))
        {
            decoded.Append(text, from, at - from);
            var (length, symbol) = at + 1 < text.Length && text[at + 1] == '#' ? Number(text.AsSpan(at)) : Name(text.AsSpan(at));
            decoded.Append(symbol ?? "&");
            from = at + (symbol is null ? 1 : length);
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static (int Length, string? Symbol) Number(ReadOnlySpan<char> text)
    {
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        if (end == start)
        {
            return (0, null);
        }

        var isRead = int.TryParse(text[start..end], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        var symbol = isRead && code is >= 0x80 and <= 0x9F ? OldLetters[code - 0x80].ToString()
            : isRead && Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
        return (end < text.Length && text[end] == ';' ? end + 1 : end, symbol);
    }

    /// <summary>Without its semicolon a name counts only where no letter, digit or equals sign follows: <c>?a=1&amp;copy=2</c> is an address.</summary>
    private static (int Length, string? Symbol) Name(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] == ';')
        {
            var symbol = text[1..end] is "amp" ? "&" : HtmlEntityProvider.Resolver.GetSymbol(text[1..(end + 1)].ToString());
            return (end + 1, symbol);
        }

        var isFollowed = end < text.Length && text[end] == '=';
        return isFollowed || end == 1 ? (0, null) : (end, HtmlEntityProvider.Resolver.GetSymbol(text[1..end].ToString()));
    }
}
