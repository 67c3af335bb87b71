using System.Text;

namespace ImmunoHandbook.Markup.Values;

internal enum ValueKind
{
    /// <summary>Plain text; nothing in it is Markdown.</summary>
    Text,

    /// <summary>A phone number that dials.</summary>
    Phone,

    /// <summary>A value that the clinic has not filled in: printed as a line to write on.</summary>
    Blank,
}

/// <summary>
/// Values travel through Markdown between private-use characters, so that no character of a value is ever read as
/// markup and a phone number stays known as one: <c>U+E000 kind text U+E001</c>.
/// </summary>
internal static class ValueToken
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';

    public static string Write(ValueKind kind, string text) =>
        $"{Open}{(char)('0' + (int)kind)}{Clean(text)}{Close}";

    /// <summary>The text with tokens replaced by what they say: for addresses, titles and code, where no inline is parsed.</summary>
    public static string Strip(string text)
    {
        if (!text.Contains(Open, StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Open)
            {
                i++;
            }
            else if (text[i] != Close)
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>A value is one line: line breaks would shift the lines that findings name.</summary>
    private static string Clean(string text) =>
        text.ReplaceLineEndings(" ").Replace(Open, ' ').Replace(Close, ' ');
}
