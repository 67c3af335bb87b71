using System.Text;

namespace ImmunoHandbook.Markup.Values;

/// <summary>
/// A placeholder travels through Markdown as a run of noncharacters of its own length, so that no character of a value is
/// read as markup, columns of grid tables keep their width, and every offset in the text is one in the file: U+FDD0, the
/// value's number in digits from U+FDD2 on, U+FDD1. No text holds a noncharacter: the folder's reader refuses them.
/// </summary>
internal static class ValueToken
{
    public const char Open = '\uFDD0';
    public const char Close = '\uFDD1';

    private const char Zero = '\uFDD2';
    private const int Base = 28;

    /// <summary>Null where the number has no room in <paramref name="length"/> characters.</summary>
    public static string? Write(int number, int length)
    {
        Span<char> token = stackalloc char[length];
        (token[0], token[^1]) = (Open, Close);
        for (var i = length - 2; i > 0; i--, number /= Base)
        {
            token[i] = (char)(Zero + (number % Base));
        }

        return number == 0 ? token.ToString() : null;
    }

    /// <summary>Number of the value whose token starts at <paramref name="start"/>, and where the token ends; null where none does.</summary>
    public static (int Number, int End)? Read(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != Open)
        {
            return null;
        }

        var number = 0;
        for (var i = start + 1; i < text.Length; i++)
        {
            var digit = text[i] - Zero;
            if (text[i] == Close)
            {
                return (number, i + 1);
            }

            if (digit is < 0 or >= Base || number > int.MaxValue / Base - Base)
            {
                return null;
            }

            number = (number * Base) + digit;
        }

        return null;
    }

    /// <summary>The text with every token replaced by what <paramref name="say"/> makes of its number.</summary>
    public static string Replace(string text, Func<int, string> say)
    {
        if (!text.Contains(Open, StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (Read(text, i) is { } token)
            {
                plain.Append(say(token.Number));
                i = token.End;
            }
            else
            {
                plain.Append(text[i++]);
            }
        }

        return plain.ToString();
    }
}
