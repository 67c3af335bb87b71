using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Stars and other signs around words that were not read as emphasis.</summary>
internal sealed partial class EmphasisMarks
{
    private static readonly SearchValues<string> s_highlights = SearchValues.Create(["==", "++", "||", "'''"], StringComparison.Ordinal);

    private const int LongestEmphasis = 400;

    /// <summary>Stars at the head of a line that nothing closes, until it is known whether a star elsewhere calls them as a note.</summary>
    private readonly List<(LeftoverSink Sink, int Start, int Length)> _open = [];
    private bool _hasNoteSigns;

    public void Find(LeafText text, LeftoverSink sink)
    {
        if (text.Has('*'))
        {
            FindStars(text, sink);
            Report(SingleStar(), text, sink, "Write *words*, the stars directly beside the words; bold is two stars.");
        }

        if (text.Has('_'))
        {
            Report(Underscores(), text, sink, "Write **words**, the stars directly beside the words.");
        }

        if (text.Has('~'))
        {
            Report(Struck(), text, sink, "Write ~~words~~ for words that are struck out, the signs directly beside the words; or take the words out.");
        }

        if (text.Text.AsSpan().ContainsAny(s_highlights) || (text.HasForeignLetters && text.Text.Contains('＊', StringComparison.Ordinal)))
        {
            Report(Highlight(), text, sink, "Write **words** for what must stand out; there is no other mark for it here.");
        }

        if (text.Has('%') || text.Has('{'))
        {
            Report(Revision(), text, sink, "Comments and tracked changes are printed: settle them, and take the signs out.");
        }
    }

    /// <summary>"**Only for adults" is a note where some "text**" calls it, and bold left open otherwise.</summary>
    public void ReportOpen()
    {
        foreach (var (sink, start, length) in _hasNoteSigns ? [] : _open)
        {
            ReportOpen(sink, start, length);
        }
    }

    private static void ReportOpen(LeftoverSink sink, int start, int length) =>
        sink.Report(DiagnosticCodes.EmphasisNotRead, (start, length), "The two stars of {0} are never closed, and are printed.", "Close what is bold with two stars, in the same paragraph: **words**");

    private static void Report(Regex pattern, LeafText text, LeftoverSink sink, string hint)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.EmphasisNotRead, (match.Index, match.Length), "{0} is printed with its signs.", hint);
        }
    }

    private void FindStars(LeafText text, LeftoverSink sink)
    {
        StarRun? open = null;
        for (var at = text.Text.IndexOf("**", StringComparison.Ordinal); at >= 0 && !sink.IsFull; at = NextRun(text.Text, at))
        {
            var run = StarRun.At(text.Text, at);
            if (run.Length > 3)
            {
                open = null;
            }
            else if (open is { } first && run.Start - first.End <= LongestEmphasis && first.CanPairWith(run) && text.Text.AsSpan(first.End, run.Start - first.End).ContainsLetter())
            {
                sink.Report(
                    DiagnosticCodes.EmphasisNotRead, (first.Start, run.End - first.Start), "{0} is printed with its stars: it is not bold.",
                    "Put the stars directly beside the words, the blanks outside: **words**");
                open = null;
            }
            else
            {
                CloseOpen(text, open, sink);
                open = run.MayOpen ? run : null;
                _hasNoteSigns |= run.LooksLikeNoteSign;
            }
        }

        CloseOpen(text, open, sink);
    }

    private void CloseOpen(LeafText text, StarRun? run, LeftoverSink sink)
    {
        if (run is not { StandsBeforeWord: true } open)
        {
            return;
        }

        var length = Math.Min(text.Text.Length - open.Start, 30);
        if (open.Start == 0 || text.Text[open.Start - 1] == '\n')
        {
            _open.Add((sink, open.Start, length));
        }
        else
        {
            ReportOpen(sink, open.Start, length);
        }
    }

    private static int NextRun(string text, int at)
    {
        var end = StarRun.At(text, at).End;
        return end >= text.Length ? -1 : text.IndexOf("**", end, StringComparison.Ordinal);
    }

    /// <summary>Letters must stand at both ends, so that "5 * 3 * 2" is a sum.</summary>
    [GeneratedRegex(@"(?<![\w*])\*\p{L}[\p{L}\p{N}][^*\n]{0,100}\s\*(?![\w*])|(?<=\p{L}\p{L}[,;:]?\s)\*\s\p{L}{2}[^*\n]{0,100}\p{L}\*(?![\w*])")]
    private static partial Regex SingleStar();

    [GeneratedRegex(@"(?<![\w_])__(?:\p{L}[^_\n]{0,200}\s__|\s\p{L}[^_\n]{0,200}\S__)(?![\w_])|(?<![\w_])_\p{L}{2}[^_\n]{0,100}\s_(?![\w_])")]
    private static partial Regex Underscores();

    [GeneratedRegex(@"(?<!~)~~(?!~)[^~\n]{1,200}~~(?!~)")]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<![=\w])==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?![=\w])|(?<![+\w])\+\+(?=[^\s+])[^+\n]{1,200}(?<=\S)\+\+(?![+\w])|(?<![|\w])\|\|(?=[^\s|])[^|\n]{1,200}(?<=\S)\|\|(?![|\w])|'''[^'\n]{1,200}'''|＊＊[^＊\n]{1,200}＊＊")]
    private static partial Regex Highlight();

    /// <summary>Obsidian's %%comment%% and CriticMarkup's {++added++}, {--deleted--}, {>>comment&lt;&lt;}.</summary>
    [GeneratedRegex(@"(?<![%\w])%%[^%\n]{1,200}%%(?![%\w])|\{(?:\+\+[^\n{}]{1,200}\+\+|--[^\n{}]{1,200}--|~~[^\n{}]{1,200}~~|>>[^\n{}]{1,200}<<|==[^\n{}]{1,200}==)\}")]
    private static partial Regex Revision();
}
