using System.Collections.Frozen;
using Markdig.Renderers.Html;

namespace ImmunoHandbook.Markup.Attributes;

/// <summary>
/// What stands between braces, read as attributes: <c>{#id .class key=value}</c>. Anything else between braces is text, and
/// so is a list with a class or key that means nothing here.
/// </summary>
/// <param name="Length">With both braces.</param>
/// <param name="Unknown">The first class or key that means nothing, as it was written; null where all are known.</param>
internal readonly record struct BraceAttributes(int Length, HtmlAttributes Attributes, string? Unknown)
{
    /// <summary>In characters, with both braces.</summary>
    public const int Longest = 300;

    /// <summary>The first column of a table names its rows.</summary>
    public const string RowHeads = "row-heads";

    /// <summary>A table to be filled in by hand.</summary>
    private const string WriteIn = "write-in";

    public static readonly FrozenSet<string> Classes = new[] { Figures.ImageElement.DecorativeClass, RowHeads, WriteIn }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Keys = new[] { "lang", "dir" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the list that starts at the start of the text, or nothing where the braces hold no list of attributes.</summary>
    public static BraceAttributes? Read(ReadOnlySpan<char> text)
    {
        // Without a bound, a chapter of opening braces would be read to its end from each of them.
        var end = text[..Math.Min(text.Length, Longest)].IndexOfAny('}', '\n');
        if (end < 2 || text[0] != '{' || text[end] != '}')
        {
            return null;
        }

        var attributes = new HtmlAttributes();
        var (unknown, any) = ((string?)null, false);
        for (var inner = text[1..end].Trim(); inner.Length > 0; inner = inner.TrimStart())
        {
            var length = LengthOfItem(inner);
            if (length == 0 || Take(inner[..length], attributes) is not { } isKnown)
            {
                return null;
            }

            any = true;
            unknown ??= isKnown ? null : inner[..length].ToString();
            inner = inner[length..];
        }

        return any ? new BraceAttributes(end + 1, attributes, unknown) : null;
    }

    /// <summary>Up to the next space that is not in quotes; 0 where quotes are left open.</summary>
    private static int LengthOfItem(ReadOnlySpan<char> text)
    {
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote == '\0' && text[i] is ' ' or '\t')
            {
                return i;
            }

            quote = quote == text[i] ? '\0' : quote == '\0' && text[i] is '"' or '\'' ? text[i] : quote;
        }

        return quote == '\0' ? text.Length : 0;
    }

    /// <summary>Whether a well-formed item is known; null for what is no item at all.</summary>
    private static bool? Take(ReadOnlySpan<char> item, HtmlAttributes attributes)
    {
        var name = item[1..];
        if (item[0] is '#' or '.')
        {
            if (name.Length == 0 || !IsName(name))
            {
                return null;
            }

            if (item[0] == '#')
            {
                attributes.Id = name.ToString();
                return true;
            }

            attributes.AddClass(name.ToString());
            return Classes.Contains(name.ToString());
        }

        var equals = item.IndexOf('=');
        if (equals < 1 || !IsName(item[..equals]))
        {
            return null;
        }

        attributes.AddProperty(item[..equals].ToString(), item[(equals + 1)..].Trim("\"'").ToString());
        return Keys.Contains(item[..equals].ToString());
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':') && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                return false;
            }
        }

        return true;
    }
}
