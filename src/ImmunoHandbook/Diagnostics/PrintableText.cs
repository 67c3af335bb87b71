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
        var (wordStart, isCut) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            var piece = isWhole ? Visible(text, at, rune) : $"\\u{(int)text[at]:x4}";
            at += length;
            if (result.Length + piece.Length > longest)
            {
                return result.Append(Cut).ToString();
            }

            if (string.IsNullOrWhiteSpace(piece))
            {
                (wordStart, isCut) = (result.Length + piece.Length, false);
                result.Append(piece);
            }
            else if (!isCut)
            {
                isCut = result.Length - wordStart + piece.Length > longestWord;
                result.Append(isCut ? Cut.ToString() : piece);
            }
        }

        return result.ToString();
    }

    private static string Visible(string text, int at, Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '#' or ':' when IsCommand(text, at) => Number(rune.Value),
        < 0x20 or (>= 0x7F and <= 0x9F) => Number(rune.Value),
        _ when !IsToBeShown(rune) => rune.ToString(),
        <= 0xFFFF => $"\\u{rune.Value:x4}",
        _ => $"\\U{rune.Value:x8}",
    };

    private static string Number(int value) => $"\\x{value:x2}";

    /// <summary>
    /// GitHub runs a line that begins with two colons as a command, blanks before them left out of account, and one that
    /// holds the older sign anywhere (actions/runner, ActionCommand.cs).
    /// </summary>
    private static bool IsCommand(string text, int at) =>
        text.AsSpan(at).StartsWith("##[", StringComparison.Ordinal)
        || (text.AsSpan(at).StartsWith("::", StringComparison.Ordinal) && text.AsSpan(0, at).IsWhiteSpace());

    private static bool IsToBeShown(Rune rune) => UnseenCharacters.IsNoText(rune) || UnseenCharacters.IsDirection(rune) || UnseenCharacters.IsHidden(rune);
}
