using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>A paragraph in lines, with the element that these belong to and what setting it had to say.</summary>
internal sealed record SetParagraph(StructureNode Node, IReadOnlyList<TextLine> Lines, IReadOnlyList<LayoutNotice> Notices);

/// <summary>
/// Paragraphs of a section as they were set. One that shows no page number is set once: when the section is laid out again
/// for other page numbers, its lines and its element are taken over, and only paragraphs with numbers in them cost time.
/// </summary>
internal sealed class SetParagraphs
{
    private readonly Dictionary<ParagraphBlock, Entry> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The paragraph as an earlier pass set it in the same surroundings, as a child of the setting's element; null if there is
    /// none. Within one pass it is handed out once, as an element stands in one place: a note that is tried at the foot of a
    /// page and then set in the text is set twice.
    /// </summary>
    public SetParagraph? Take(ParagraphBlock block, in Setting setting, LayoutPass pass)
    {
        if (setting.Node is not { } parent || !_known.TryGetValue(block, out var known)
            || ReferenceEquals(known.TakenBy, pass) || known.Surroundings != SurroundingsOf(setting))
        {
            return null;
        }

        _known[block] = known with { TakenBy = pass };
        parent.Adopt(known.Paragraph.Node);
        return known.Paragraph;
    }

    public void Keep(ParagraphBlock block, SetParagraph paragraph, in Setting setting, LayoutPass pass) =>
        _known.TryAdd(block, new Entry(paragraph, SurroundingsOf(setting), pass));

    private static Surroundings SurroundingsOf(in Setting setting) =>
        new(setting.Region.Width, setting.Direction, setting.Language, setting.Alignment);

    private readonly record struct Surroundings(double Width, TextDirection Direction, string Language, TextAlignment Alignment);

    private readonly record struct Entry(SetParagraph Paragraph, Surroundings Surroundings, LayoutPass TakenBy);
}
