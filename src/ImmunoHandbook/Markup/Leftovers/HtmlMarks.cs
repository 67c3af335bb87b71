using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>HTML that is printed: typed as text, mistyped, or taken from a page's source twice escaped.</summary>
internal static partial class HtmlMarks
{
    private const string Names = "strong|em|br|hr|div|span|sub|sup|img|table|tr|td|th|ul|ol|li|h[1-6]|code|pre|font|center|small|big|blockquote|details|summary|kbd|abbr";

    private const string Entities = "nbsp|ensp|emsp|thinsp|shy|amp|lt|gt|quot|apos|ndash|mdash|hellip|bull|middot|deg|plusmn|times|le|ge|micro|rarr|larr|copy|reg";

    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (text.HasForeignLetters && text.Text.AsSpan().ContainsAny(LeafText.Ampersand, LeafText.Less))
        {
            Report(Escaped(), text, sink, "Take it out, or write what is meant in Markdown; keep text about HTML in `code`.");
        }

        if (text.Has('&'))
        {
            Report(Entity(), text, sink, "Type the character itself, or end its name with a semicolon, as in &nbsp;");
        }

        if (text.Has('<'))
        {
            Report(Tag(), text, sink, "Write it in Markdown: **bold**, an empty line for a new paragraph.");
        }
    }

    private static void Report(Regex pattern, LeafText text, LeftoverSink sink, string hint)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.HtmlPrinted, (match.Index, match.Length), "{0} is HTML, and is printed as it stands.", hint);
        }
    }

    /// <summary>&amp;amp;nbsp; and &amp;lt;br&amp;gt;; other tags where they are closed, since a text may name one.</summary>
    [GeneratedRegex(@"\uFDD4(?:(?:" + Entities + @")|#x?[0-9a-fA-F]{2,6});|\uFDD5/?(?:br|hr)\s?/?\uFDD6|\uFDD5(?:" + Names + @"|b|i|u|p|a)(?![\w-])[^\uFDD5\uFDD6\n]{0,100}\uFDD6(?=[^\uFDD5\uFDD6]{1,300}\uFDD5/)")]
    private static partial Regex Escaped();

    /// <summary>Known names without their semicolon, and names that nothing knows; not the parts of an address.</summary>
    [GeneratedRegex(@"(?<![\p{L}?/=])&(?:(?:" + Entities + @")(?![\w;=-])|[a-z]{3,6};|#\d{2,5}(?![\d;]))|(?<=\p{L})&nbsp(?![\w;=-])")]
    private static partial Regex Entity();

    /// <summary>Blanks keep a tag from being read. One letter between signs may be a sum ("a &lt; b &gt; c") unless it is closed.</summary>
    [GeneratedRegex(@"<\s{0,3}/?\s{0,3}(?:" + Names + @")(?=[\s/>])[^<>\n]{0,100}(?:>|(?=\n)|$)|<\s{1,3}/?\s{0,3}[biupa]\s{0,3}>(?=[^<>\n]{1,200}<\s{0,3}/)")]
    private static partial Regex Tag();
}
