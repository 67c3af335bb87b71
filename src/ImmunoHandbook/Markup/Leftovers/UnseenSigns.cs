using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>
/// Characters that turn words around, wherever in a chapter they stand: in code they mislead as well. What a numeric
/// reference (<c>&amp;#1;</c>) stands for is judged as if it had been typed.
/// </summary>
internal sealed partial class UnseenSigns(ParsedChapter parsed, DiagnosticBag findings)
{
    /// <summary>What a reference means that no character has: Unicode's replacement character (CommonMark, 2.5).</summary>
    private const int Lost = 0xFFFD;

    private string Text => parsed.Chapter.Text.Text;

    public void Find()
    {
        foreach (var sign in DirectionSigns.In(Text.AsSpan(parsed.Expanded.BodyStart)))
        {
            sign.Report(parsed.Chapter.Text.LocationOf(parsed.Expanded.BodyStart + sign.At), findings);
        }

        List<SourceSpan>? code = null;
        foreach (var match in Reference().EnumerateMatches(Text, parsed.Expanded.BodyStart))
        {
            var value = ValueOf(Text.AsSpan(match.Index + 2, match.Length - 3));
            if (IsSuspect(value) && !SpansInOrder.Hold(code ??= CodeRanges(), match.Index - parsed.Expanded.BodyStart))
            {
                Report(match, value);
            }
        }
    }

    private void Report(ValueMatch match, int value)
    {
        var location = parsed.Chapter.Text.LocationOf(match.Index);
        if (Rune.IsValid(value) && DirectionSigns.In(new Rune(value).ToString()) is [var sign])
        {
            sign.Report(location, findings);
            return;
        }

        findings.Report(
            DiagnosticCodes.ControlCharacter, location, $"\"{Text.AsSpan(match.Index, match.Length)}\" stands for the character {UnseenCharacters.NameOf(value)}, which is not text.",
            "Delete it, or write the character that is meant.");
    }

    private static bool IsSuspect(int value) =>
        value is 0 or Lost || !Rune.IsValid(value) || UnseenCharacters.IsNoText(new Rune(value)) || DirectionSigns.In(new Rune(value).ToString()).Count > 0;

    private static int ValueOf(ReadOnlySpan<char> digits) => digits[0] is 'x' or 'X'
        ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>In code a reference is what it looks like. In the order of the text.</summary>
    private List<SourceSpan> CodeRanges() =>
        [.. parsed.Document.Descendants().Where(node => node is CodeBlock or CodeInline).Select(node => node.Span).OrderBy(span => span.Start)];

    /// <summary>CommonMark, 2.5: up to seven digits, or six hexadecimal ones. A backslash before it makes it text.</summary>
    [GeneratedRegex(@"(?<!(?<!\\)(?:\\\\)*\\)&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Reference();
}
