using System.Text.RegularExpressions;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>One line as an author wrote it, taken apart without the rules of YAML, which it breaks.</summary>
internal sealed partial class YamlLine
{
    private YamlLine(string text, Match parts)
    {
        Text = text;
        Indent = text.Length - text.TrimStart().Length;
        (Key, Value, ValueAt) = (parts.Groups["key"].Value, parts.Groups["value"].Value.TrimEnd(), parts.Groups["value"].Index);
        HasColon = parts.Groups["colon"].Success;
    }

    public string Text { get; }

    public int Indent { get; }

    /// <summary>The word before the colon; empty where there is none.</summary>
    public string Key { get; }

    public string Value { get; }

    /// <summary>Offset of the value in the line.</summary>
    public int ValueAt { get; }

    public bool HasColon { get; }

    public bool IsBlank => Text.AsSpan().Trim() is [] or ['#', ..];

    public bool StartsEntry => Text.AsSpan(Indent) is "-" or ['-', ' ', ..];

    /// <summary>Offset of a colon that a value follows without a space; null where there is none. Addresses and times have such colons too.</summary>
    public int? TightColon => TightPattern().Match(Text) is { Success: true } tight ? tight.Groups["colon"].Index : null;

    /// <summary>The quote that begins the value, or none.</summary>
    public char? Quote => Value is ['"' or '\'', ..] ? Value[0] : null;

    /// <summary>Offset in the value of the quote that ends it; null where it stays open.</summary>
    public int? QuoteEnd
    {
        get
        {
            for (var i = 1; Quote is { } quote && i < Value.Length; i++)
            {
                if (quote == '"' && Value[i] == '\\')
                {
                    i++;
                }
                else if (quote == '\'' && Value[i] == quote && i + 1 < Value.Length && Value[i + 1] == quote)
                {
                    i++;
                }
                else if (Value[i] == quote)
                {
                    return i;
                }
            }

            return null;
        }
    }

    public static YamlLine Of(string text)
    {
        var line = text.TrimEnd('\r');
        return new YamlLine(line, Parts().Match(line));
    }

    [GeneratedRegex(@"^\s*(?:-\s+)*(?:(?<key>[^\s'""\[{#:][^:'""]*)(?<colon>:)(?:\s+|$))?(?<value>.*)$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\s*(?:-\s+)*[A-Za-z][\w-]*(?<colon>:)(?![\s/:]|$)")]
    private static partial Regex TightPattern();
}
