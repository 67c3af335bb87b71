using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// Text of strangers, made fit to be printed: a terminal, a code host and a reader of XML obey signs that an author can put
/// into a word, an address or a file's name. Every report is made of texts that went through here.
/// </summary>
internal static class PrintableText
{
    /// <summary>A word in a message beyond this is no word; so much shows what it is.</summary>
    public const int LongestWord = 200;

    /// <summary>Of a whole text: addresses and paths within it stay as they are.</summary>
    public const int Longest = 2_000;

    private const char Cut = '…';

    public static Diagnostic Of(Diagnostic finding) => finding with
    {
        Message = Of(finding.Message),
        Hint = Of(finding.Hint),
        Location = finding.Location with { Path = OfName(finding.Location.Path) },
        Target = OfName(finding.Target),
        OutputPage = OfName(finding.OutputPage),
        Replacement = OfName(finding.Replacement),
    };

    /// <summary>A sentence: on one line, with long words cut.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null ? null : IsPlain(text) ? text : Write(text, LongestWord);

    /// <summary>A path or address, in which every sign counts.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? OfName(string? text) => text is null ? null : IsPlain(text) ? text : Write(text, Longest);

    /// <summary>A text of several lines, each whole.</summary>
    public static string OfLines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => IsPlain(line) ? line : Write(line, int.MaxValue, int.MaxValue)));

    private static bool IsPlain(string text)
    {
        var isPlain = text.Length <= LongestWord;
        for (var i = 0; i < text.Length && isPlain; i++)
        {
            isPlain = text[i] is >= ' ' and < '\u007F' and not ('#' or ':');
        }

        return isPlain;
    }

    private static string Write(string text, int longestWord, int longest = Longest)
    {
        var result = new StringBuilder();
        var start = Defused(text, result);
        var (word, isCut) = (0, false);
        for (var at = start; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (result.Length >= longest)
            {
                return result.Append(Cut).ToString();
            }

            word = isWhole && Rune.IsWhiteSpace(rune) ? 0 : word + 1;
            if (word <= longestWord)
            {
                isCut = false;
                AppendVisible(text, at, isWhole ? rune : null, result);
            }
            else if (!isCut)
            {
                isCut = true;
                result.Append(Cut);
            }

            at += length;
        }

        return result.ToString();
    }

    /// <summary>
    /// GitHub runs a line that begins with two colons as a command, blanks before them left out of account, and one that
    /// holds the older sign anywhere (actions/runner, ActionCommand.cs).
    /// </summary>
    private static int Defused(string text, StringBuilder result)
    {
        var blanks = text.Length - text.AsSpan().TrimStart().Length;
        if (!text.AsSpan(blanks).StartsWith("::", StringComparison.Ordinal))
        {
            return 0;
        }

        foreach (var blank in text.AsSpan(0, blanks).EnumerateRunes())
        {
            AppendVisible(text, 0, blank, result);
        }

        result.Append(@"\x3a");
        return blanks + 1;
    }

    private static void AppendVisible(string text, int at, Rune? read, StringBuilder result)
    {
        if (read is not { } rune)
        {
            result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            return;
        }

        _ = rune.Value switch
        {
            '\n' => result.Append(@"\n"),
            '\r' => result.Append(@"\r"),
            '\t' => result.Append(@"\t"),
            '#' when text.AsSpan(at).StartsWith("##[", StringComparison.Ordinal) => result.Append(@"\x23"),
            < 0x20 or (>= 0x7F and <= 0x9F) => result.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
            _ when !IsToBeShown(rune) => result.Append(rune.ToString()),
            <= 0xFFFF => result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
            _ => result.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
        };
    }

    private static bool IsToBeShown(Rune rune) => UnseenCharacters.IsNoText(rune) || UnseenCharacters.IsDirection(rune) || UnseenCharacters.IsHidden(rune);
}
