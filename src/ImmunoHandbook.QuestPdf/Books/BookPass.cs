using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>One setting of the book: what it knows, and what it finds to say.</summary>
internal sealed class BookPass(BookNumbers known, IReadOnlySet<string> names, BlockMeasure measure)
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly List<string> _waiting = [];

    public BookNumbers Known { get; } = known;

    public BlockMeasure Measure { get; } = measure;

    public PageNumbering Numbering => Known.Numbering;

    public List<LayoutNotice> Notices { get; } = [];

    /// <summary>A link to nowhere would be a dead one.</summary>
    public bool Knows(string anchor) => names.Contains(anchor);

    /// <summary>
    /// Keeps names for the next text or picture: the library ends a table or a box on the page of its last line, and a
    /// reader wants to be led to its first.
    /// </summary>
    public void Wait(IEnumerable<string> anchors) => _waiting.AddRange(anchors);

    /// <summary>Names that wait, each once in the book.</summary>
    public IReadOnlyList<string> Arrive()
    {
        List<string> arrived = [.. _waiting.Where(_placed.Add)];
        _waiting.Clear();
        return arrived;
    }
}
