using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Signs of chat programs, forums, word processors and other markup languages.</summary>
internal static partial class ForeignMarks
{
    private static readonly SearchValues<string> s_pasted = SearchValues.Create(
        ["MERGEFORMAT", "HYPERLINK \"", "oaicite", "citeturn", "supportLists]", "_Ref", "_Toc", "contentReference["], StringComparison.Ordinal);

    private static readonly SearchValues<string> s_lines = SearchValues.Create(["import ", "export ", "include::"], StringComparison.Ordinal);

    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (text.Has(':'))
        {
            Report(ShortCode(), text, sink, "Write it as Markdown or in words: there are no short codes and roles here.");
        }

        if (text.Has(':') && text.Has('['))
        {
            Report(Macro(), text, sink, "Write it as Markdown: [text](address), ![what it shows](images/name.png)");
        }

        if (text.Has('['))
        {
            Report(Bracketed(), text, sink, "Take it out, or write it as Markdown: **bold**, [text](address), > quote.");
        }

        if (text.Has('@') || text.Has('_') || text.Has('`'))
        {
            Report(Signs(), text, sink, "Take it out, or write it as Markdown.");
        }

        if (text.IsParagraph && text.Text.AsSpan().ContainsAny(s_lines))
        {
            Report(Lines(), text, sink, "Take it out: a chapter is text, and the contents are made from its headings.");
        }

        if (text.Text.AsSpan().ContainsAny(s_pasted) || (text.HasForeignLetters && text.Text.Contains('†', StringComparison.Ordinal)))
        {
            Report(Pasted(), text, sink, "It came along when the text was pasted: take it out, and write the link or source anew.");
        }
    }

    private static void Report(Regex pattern, LeafText text, LeftoverSink sink, string hint)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.ForeignMarks, (match.Index, match.Length), "{0} is another program's sign: here it is printed.", hint);
        }
    }

    /// <summary>:warning: of chats, :role:`text` of reST.</summary>
    [GeneratedRegex(@":(?<![\w:/\uFDD0]:)[a-z][a-z0-9_+-]{1,30}(?::[a-z0-9_+-]{1,30})?:(?:\uFDD0|(?![\w:/]))")]
    private static partial Regex ShortCode();

    /// <summary>image::x[] and xref:x[] of AsciiDoc.</summary>
    [GeneratedRegex(@"\b(?:image|include|video|xref|link|footnote|kbd|btn|menu)::?[^\s\[\]]{0,200}\[[^\[\]\n]{0,200}\]")]
    private static partial Regex Macro();

    /// <summary>Forums' [b]bold[/b], wikis' [edit] and [citation needed], tables of contents.</summary>
    [GeneratedRegex(@"\[(?:b|i|u|s|url|img|quote|code|size|color|center|list)(?:=[^\[\]\n]{1,100})?\](?=[^\[\]\n]{0,300}\[/)|\[/(?:b|i|u|s|url|img|quote|code|size|color|center|list)\]|\[(?:edit|citation needed)\]|\[_?TOC_?\]|\[toc\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"@@[^@\n]{1,100}@@|\uFDD0__?(?!\w)")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(?:import\s[\w{][^\n]{0,100}\sfrom\s['""“]|export\s(?:const|default)\s|include::)", RegexOptions.Multiline)]
    private static partial Regex Lines();

    /// <summary>Fields of Word, and the marks that chat assistants leave for their sources.</summary>
    [GeneratedRegex(@"MERGEFORMAT|HYPERLINK ""|_(?:Ref|Toc)\d{6,}|oaicite|contentReference\[|citeturn\d|\[if !supportLists\]|【\d+[^】\n]{0,40}†source】")]
    private static partial Regex Pasted();
}
