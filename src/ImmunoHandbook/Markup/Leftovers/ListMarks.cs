using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Lists that stayed lines of a paragraph, and so run together. Of neighbouring paragraphs only the first is told.</summary>
internal sealed partial class ListMarks
{
    private static readonly SearchValues<string> s_oneLine = SearchValues.Create([": - ", ": * "], StringComparison.Ordinal);

    private Block? _told;
    private ItemKind _toldKind;

    public void Find(LeafText text, LeftoverSink sink)
    {
        var isNew = true;
        for (var first = 0; first < text.Lines.Count && !sink.IsFull;)
        {
            var mark = ItemMark.Of(text.Line(first));
            var next = EndOfRun(text, first, mark);
            if (mark.Kind != ItemKind.None && IsList(text, mark, first, next))
            {
                if (isNew && !(mark.Kind == _toldKind && IsBelowTold(text.Block)))
                {
                    Report(text, mark, (first, next - 1), sink);
                }

                (isNew, _told, _toldKind) = (false, text.Block, mark.Kind);
            }

            first = next;
        }

        if (isNew && (text.Text.AsSpan().ContainsAny(s_oneLine) || (text.HasForeignLetters && text.Text.AsSpan().ContainsAny('•', '·', '：'))))
        {
            FindInOneLine(text, sink);
        }
    }

    private static int EndOfRun(LeafText text, int first, ItemMark mark)
    {
        var next = first + 1;
        for (; next < text.Lines.Count; next++)
        {
            var other = ItemMark.Of(text.Line(next));
            if (!mark.IsFollowedBy(other))
            {
                break;
            }

            mark = other;
        }

        return next;
    }

    private static bool IsList(LeafText text, ItemMark mark, int first, int next)
    {
        var isBelowText = first == 0 || (text.Lines[first - 1].Length > 0 && text.Line(first - 1)[^1] is ':' or '：');
        if (next - first == 1)
        {
            return mark.IsSure ? first == 0 || mark.Kind == ItemKind.OddBlank
                : mark.Kind == ItemKind.Glued && first > 0 && text.Block.Parent is ListItemBlock { Parent: ListBlock list } && list.BulletType == mark.Sign;
        }

        // Points in the middle of a line part its words ("A · B"); the line may have been broken before each.
        return (mark.Kind is ItemKind.Bullet && (isBelowText || mark.Sign is not ('·' or '∙'))) || mark.Kind is ItemKind.OddBlank or ItemKind.Glued
            || (!text.EndsHard(first) && (mark.Kind is not (ItemKind.LetterO or ItemKind.Bullet) || isBelowText));
    }

    private bool IsBelowTold(Block block) =>
        _told is not null && block.Parent is { } parent && parent == _told.Parent && parent.IndexOf(block) is > 0 and var index && parent[index - 1] == _told;

    private static void Report(LeafText text, ItemMark mark, (int First, int Last) lines, LeftoverSink sink)
    {
        var (start, last) = (text.Lines[lines.First].Start, text.Lines[lines.Last]);
        var count = lines.Last - lines.First + 1;
        var subject = count == 1 ? "This line is no item of a list: {0}." : $"These {count} lines are no list and run together: {{0}}.";
        sink.Report(DiagnosticCodes.ListNotRead, (start, last.Start + last.Length - start), subject, HintFor(mark));
    }

    private static string HintFor(ItemMark mark) => mark.Kind switch
    {
        ItemKind.OddBlank => "The blank after the mark is a no-break space: delete it and type a plain one.",
        ItemKind.Glued => $"Type a blank after each {mark.Sign} sign, and leave an empty line above the first item.",
        ItemKind.Dash => "Begin each item with \"- \", a hyphen and a blank; leave an empty line between the lines of a conversation.",
        ItemKind.Number => "Write \"1. First\": a number, a dot, a blank; and leave an empty line above the first item.",
        ItemKind.Letter or ItemKind.Roman => "Lists have numbers or bullets: write \"1. \" or \"- \" before each item, and leave an empty line above the first.",
        _ => "Begin each item with \"- \", a hyphen and a blank, and leave an empty line above the first.",
    };

    private static void FindInOneLine(LeafText text, LeftoverSink sink)
    {
        foreach (var match in OneLine().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.ListNotRead, (match.Index, match.Length), "The items of a list stand in one line: {0}.", "Write each on a line of its own that begins with \"- \", with an empty line above the first.");
        }
    }

    [GeneratedRegex(@"(?<=[:：]\s?)(?:-\s[\p{L}\p{N}][^-\n]{1,200}\s-\s[\p{L}\p{N}]|\*\s[\p{L}\p{N}][^*\n]{1,200}\s\*\s[\p{L}\p{N}]|[•·]\s?[\p{L}\p{N}][^•·\n]{1,200}\s[•·]\s?[\p{L}\p{N}])[^\n]{0,200}")]
    private static partial Regex OneLine();
}
