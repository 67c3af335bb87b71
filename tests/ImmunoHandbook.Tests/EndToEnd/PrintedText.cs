using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>What stands on the pages of a set book, in the order in which it is read.</summary>
internal static class PrintedText
{
    /// <summary>Words of every part of the book that starts on a page of its own; notes apart, since they stand at the page's foot.</summary>
    public static Dictionary<StructureNode, SectionWords> Sections(PagedDocument document)
    {
        var texts = new Dictionary<StructureNode, (StringBuilder Text, StringBuilder Notes)>();
        GlyphRun? before = null;
        foreach (var run in document.Pages.SelectMany(p => Tagged(p.Frame)))
        {
            var path = Ancestors(run.Node!).ToList();
            if (!texts.TryGetValue(path[^2], out var section))
            {
                texts.Add(path[^2], section = (new StringBuilder(), new StringBuilder()));
            }

            var text = path.Any(n => n.Role == StructureRole.Note) ? section.Notes : section.Text;
            text.Append(before is not null && GoesOn(before, run) ? "" : "\n").Append(run.Text);
            before = run;
        }

        return texts.ToDictionary(t => t.Key, t => new SectionWords(Words(t.Value.Text.ToString()), Words(t.Value.Notes.ToString())));
    }

    /// <summary>The part of the book on whose page an anchor stands.</summary>
    public static StructureNode SectionAt(PagedDocument document, string anchor) =>
        Ancestors(Tagged(document.Pages[document.PageOfAnchor[anchor] - 1].Frame).First().Node!).ToList()[^2];

    /// <summary>Letters with their marks, or digits, between anything else: the mark of a note is no part of the word before it.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var (start, kind) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var here = i < text.Length ? KindAt(text, i) : 0;
            if (here == kind)
            {
                continue;
            }

            if (kind > 0)
            {
                words.Add(text[start..i]);
            }

            (start, kind) = (i, here);
        }

        return words;
    }

    public static IEnumerable<GlyphRun> All(Frame frame) => frame.Items.SelectMany(IEnumerable<GlyphRun> (item) => item switch
    {
        GlyphRun run => [run],
        GroupItem group => All(group.Child),
        _ => [],
    });

    /// <summary>Runs of the text itself: no heads and feet, no words inside of drawings.</summary>
    private static IEnumerable<GlyphRun> Tagged(Frame frame) => frame.Items.SelectMany(IEnumerable<GlyphRun> (item) => item switch
    {
        GlyphRun { Node: not null } run => [run],
        GroupItem { Artifact: ArtifactKind.None, Node: null } group => Tagged(group.Child),
        _ => [],
    });

    /// <summary>On the same line of the same paragraph: a raised mark is off its line, but not off its paragraph.</summary>
    private static bool GoesOn(GlyphRun before, GlyphRun run) =>
        Math.Abs(before.At.Y - run.At.Y) < run.Size / 2 && ReferenceEquals(Paragraph(before), Paragraph(run));

    private static StructureNode Paragraph(GlyphRun run) =>
        Ancestors(run.Node!).First(n => n.Role is not (StructureRole.Span or StructureRole.Code or StructureRole.Link or StructureRole.Reference));

    /// <summary>1 is a letter or a mark, 2 a digit, 0 anything else.</summary>
    private static int KindAt(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => 1,
        UnicodeCategory.DecimalDigitNumber => 2,
        _ => 0,
    };

    /// <summary>The node itself first, the document last.</summary>
    private static IEnumerable<StructureNode> Ancestors(StructureNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }
}

internal sealed record SectionWords(IReadOnlyList<string> Text, IReadOnlyList<string> Notes);
