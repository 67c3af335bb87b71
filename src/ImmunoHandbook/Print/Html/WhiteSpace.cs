using System.Text;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Print.Html;

/// <summary>White space as CSS folds it (CSS Text 3, 4.1): runs become one space, none at the start, the end or a line break.</summary>
internal static class WhiteSpace
{
    /// <summary>Stands for a br element until the white space around it is folded (U+2028 LINE SEPARATOR).</summary>
    public const char ForcedBreak = '\u2028';

    /// <summary>Stands where a block begins or ends inside of a text (U+2029 PARAGRAPH SEPARATOR): a line end, unless one is there already.</summary>
    public const char BlockEdge = '\u2029';

    public static IReadOnlyList<Inline> Fold(List<Inline> spans)
    {
        var state = new State { AfterSpace = true, AtLineStart = true };
        var folded = FoldAll(spans, ref state);
        TrimEnd(folded);
        return folded;
    }

    private static List<Inline> FoldAll(IReadOnlyList<Inline> spans, ref State state)
    {
        var folded = new List<Inline>(spans.Count);
        foreach (var span in spans)
        {
            switch (span)
            {
                case TextSpan text:
                    var words = FoldText(text.Text, ref state);
                    if (words.Length > 0)
                    {
                        AddText(folded, text with { Text = words });
                    }

                    break;
                case LinkSpan link:
                    folded.Add(link with { Children = FoldAll(link.Children, ref state) });
                    break;
                case MarkedSpan marked:
                    folded.Add(marked with { Children = FoldAll(marked.Children, ref state) });
                    break;
                case TaggedSpan tagged:
                    folded.Add(tagged with { Children = FoldAll(tagged.Children, ref state) });
                    break;
                case AnchorSpan:
                    folded.Add(span);
                    break;
                default:
                    folded.Add(span);
                    state = default;
                    break;
            }
        }

        return folded;
    }

    /// <summary>Neighbours in one style are one span: fewer pieces to shape.</summary>
    private static void AddText(List<Inline> folded, TextSpan text)
    {
        if (folded.Count > 0 && folded[^1] is TextSpan before && before.Style == text.Style)
        {
            folded[^1] = before with { Text = before.Text + text.Text };
        }
        else
        {
            folded.Add(text);
        }
    }

    private static string FoldText(string text, ref State state)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == ForcedBreak || (c == BlockEdge && !state.AtLineStart))
            {
                TrimTrailingSpace(folded);
                folded.Append('\n');
                state = new State { AfterSpace = true, AtLineStart = true };
            }
            else if (c == BlockEdge)
            {
                continue;
            }
            else if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (!state.AfterSpace)
                {
                    folded.Append(' ');
                    state.AfterSpace = true;
                }
            }
            else
            {
                folded.Append(c);
                state = default;
            }
        }

        return folded.ToString();
    }

    private static void TrimTrailingSpace(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] == ' ')
        {
            folded.Length--;
        }
    }

    private static void TrimEnd(List<Inline> spans)
    {
        while (spans.Count > 0 && spans[^1] is TextSpan last)
        {
            var trimmed = last.Text.TrimEnd(' ', '\n');
            if (trimmed.Length > 0)
            {
                spans[^1] = last with { Text = trimmed };
                return;
            }

            spans.RemoveAt(spans.Count - 1);
        }
    }

    /// <summary>What stands before the next character.</summary>
    private struct State
    {
        /// <summary>A space more would be one too many.</summary>
        public bool AfterSpace { get; set; }

        /// <summary>Nothing stands in this line yet.</summary>
        public bool AtLineStart { get; set; }
    }
}
