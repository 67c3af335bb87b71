using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Links and pictures whose brackets are printed.</summary>
internal static partial class LinkMarks
{
    /// <summary>How far from its middle the ends of a link are looked for.</summary>
    private const int Reach = 500;

    private const string AddressForm =
        @"(?:\uFDD3|https?:|www\.|mailto:|tel:|\#[\w-]|[^()\[\]\n]{1,200}\.(?:md|html?|png|jpe?g|svg|gif|webp|pdf)(?=[\#)\]）\s]))";

    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (text.Has('['))
        {
            FindWiki(text, sink);
            FindBroken(text, sink);
            FindApart(text, sink);
            FindReferences(text, sink);
        }
    }

    private static void FindWiki(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Wiki().EnumerateMatches(text.Text))
        {
            var isPicture = text.Text[match.Index] == '!';
            sink.Report(
                DiagnosticCodes.LinkNotRead, (match.Index, match.Length), isPicture ? "{0} does not show a picture here." : "{0} is no link here.",
                isPicture ? "Write ![what it shows](images/name.png)" : "Write [text](03-other.md)");
        }
    }

    /// <summary>A middle of a link, "](", that is still text: something around it is wrong.</summary>
    private static void FindBroken(LeafText text, LeftoverSink sink)
    {
        for (var middle = text.Text.IndexOf("](", StringComparison.Ordinal); middle >= 0 && !sink.IsFull; middle = text.Text.IndexOf("](", middle + 2, StringComparison.Ordinal))
        {
            var open = text.Text.LastIndexOf('[', middle, Math.Min(middle + 1, Reach));
            if (open < 0)
            {
                continue;
            }

            var isPicture = open > 0 && text.Text[open - 1] == '!';
            open -= isPicture ? 1 : 0;
            var rest = text.Text.AsSpan(middle + 2, Math.Min(Reach, text.Text.Length - middle - 2));
            var close = rest.IndexOf(')');
            var address = close < 0 ? rest : rest[..close];
            sink.Report(
                DiagnosticCodes.LinkNotRead, (open, middle + 2 + (close < 0 ? 0 : close + 1) - open),
                isPicture ? "{0} is printed as it stands: the picture is not shown." : "{0} is printed as it stands: it is no link.", HintFor(address, close >= 0));
        }
    }

    private static string HintFor(ReadOnlySpan<char> address, bool isClosed) =>
        !isClosed ? "Close the address with a round bracket: [text](address)"
        : address.ContainsAny('“', '”', '„') || address.ContainsAny('«', '»', '‘') ? "Put the title in straight quotation marks: [text](address \"title\")"
        : address.ContainsAny(' ', '\n', '\t') ? "An address has no blanks: rename the file, or write %20 for each blank."
        : "Write [text](address), with nothing else between its brackets.";

    private static void FindApart(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Apart().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.LinkNotRead, (match.Index, match.Length), "{0} is no link: something stands between its brackets.", "Write [text](address), the round bracket directly after the square one, both plain.");
        }

        foreach (var match in Swapped().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.LinkNotRead, (match.Index, match.Length), "{0} is no link: its brackets are swapped.", "Write [text](address)");
        }

        foreach (var match in AddressFirst().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.LinkNotRead, (match.Index, match.Length), "{0} is another program's link.", "Write [text](address)");
        }
    }

    private static void FindReferences(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Reference().EnumerateMatches(text.Text))
        {
            sink.Report(
                DiagnosticCodes.LinkNotRead, (match.Index, match.Length), "{0} names an address that is given nowhere.",
                "Write [text](address), or give the address on a line of its own: [name]: address");
        }

        foreach (var match in Definition().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.LinkNotRead, (match.Index, match.Length), "{0} gives an address, but is printed as text.", "Leave an empty line above it.");
        }
    }

    [GeneratedRegex(@"!?\[\[(?=[^\[\]\n]{0,200}\p{L})[^\[\]\n]{1,200}\]\]")]
    private static partial Regex Wiki();

    [GeneratedRegex(@"!?\[[^\[\]\n]{1,300}\](?:\s{1,3}\(|\s?（)" + AddressForm + @"[^()（）\n]{0,300}[)）]?")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\([^()\n]{1,200}\)\[" + AddressForm + @"[^\[\]\n]{0,300}\]?")]
    private static partial Regex Swapped();

    /// <summary>MediaWiki's [https://example.org text] and Jira's [text|https://example.org].</summary>
    [GeneratedRegex(@"\[(?:(?:\uFDD3|https?://[^\s\[\]]{1,300})\s[^\[\]\n]{1,200}|[^\[\]|\n]{1,200}\|(?:\uFDD3|https?://[^\s\[\]]{1,300}))\]")]
    private static partial Regex AddressFirst();

    /// <summary>Two brackets after a word or a bracket are an array's.</summary>
    [GeneratedRegex(@"(?<![\w\])])!?\[(?![@^!])(?=[^\[\]\n]{0,200}\p{L})[^\[\]\n]{1,200}\]\[(?![@^])[^\[\]\n]{0,100}\](?![\[(\w])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\[(?![@^])[^\[\]\n]{1,100}\]:\s{1,4}(?:\uFDD3|https?:|<?[\w./-]{1,200}\.(?:md|html?)\b)", RegexOptions.Multiline)]
    private static partial Regex Definition();
}
