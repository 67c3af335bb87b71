using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Escapes of CSS (CSS Syntax 3, 4.3.7): up to six hexadecimal digits and one space, an escaped line end, or any other character for itself.</summary>
internal static class CssEscapes
{
    private const int MostDigits = 6;

    public static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 >= text.Length)
            {
                decoded.Append(text[at]);
                continue;
            }

            at++;
            if (char.IsAsciiHexDigit(text[at]))
            {
                at = AppendCode(text, at, decoded);
            }
            else if (text[at] != '\n')
            {
                decoded.Append(text[at]);
            }
        }

        return decoded.ToString();
    }

    /// <summary>Returns the place of the escape's last character.</summary>
    private static int AppendCode(string text, int at, StringBuilder decoded)
    {
        var end = at;
        while (end < text.Length && end - at < MostDigits && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        var code = int.Parse(text.AsSpan(at, end - at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        decoded.Append(Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD");
        return end < text.Length && text[end] is ' ' or '\t' or '\n' ? end : end - 1;
    }
}
