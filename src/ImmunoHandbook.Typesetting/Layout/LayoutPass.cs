using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Shaped texts of a section, or of those that are set already their widths. Used by one thread at a time.</summary>
internal sealed class TextCache(TextShaper shape)
{
    private readonly Dictionary<(object Inlines, TextDirection Direction, string Language), Entry> _texts = [];

    /// <summary>The shaped text: text that shows page numbers is shaped anew for other numbers, all else only once.</summary>
    public ShapedText Shape(IReadOnlyList<Inline> inlines, in TextSurroundings surroundings)
    {
        var key = ((object)inlines, surroundings.Direction, surroundings.Language);
        if (_texts.TryGetValue(key, out var known)
            && (!known.Text.UsesPageNumbers || ReferenceEquals(known.Numbering, surroundings.Numbering)))
        {
            return known.Text;
        }

        var shaped = shape(inlines, surroundings);
        _texts[key] = new Entry(shaped, surroundings.Numbering);
        return shaped;
    }

    /// <summary>
    /// Gives up the glyphs of a text whose lines hold them now, and keeps its widths, which tables ask for in each pass.
    /// In the rare case that it is set a second time it is shaped a second time.
    /// </summary>
    public void Release(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var key = ((object)inlines, surroundings.Direction, surroundings.Language);
        if (_texts.TryGetValue(key, out var known))
        {
            _texts[key] = known with
            {
                Text = known.Text with { SetLines = (width, style, node) => shape(inlines, surroundings).SetLines(width, style, node) },
            };
        }
    }

    private readonly record struct Entry(ShapedText Text, PageNumbering Numbering);
}

/// <summary>One layout of one section: the page numbers it believes in and what it has to say.</summary>
/// <param name="texts">Shared by the passes of a section.</param>
/// <param name="page">The whole text area, for notes at its foot.</param>
/// <param name="paragraphs">Shared likewise; null for what is not laid out again, such as running heads.</param>
internal sealed class LayoutPass(TextCache texts, PageNumbering numbering, Region page, SetParagraphs? paragraphs = null)
{
    public Region Page { get; } = page;

    /// <summary>Factor for the size of pictures; 1 is what their blocks ask for.</summary>
    public double PictureScale { get; init; } = 1;

    /// <summary>Width of the column for notes in the outer margin; 0 without one.</summary>
    public double NoteWidth { get; init; }

    public List<LayoutNotice> Notices { get; } = [];

    /// <summary>A text of this pass shows page numbers.</summary>
    public bool UsedPageNumbers { get; private set; }

    public ShapedText Shape(IReadOnlyList<Inline> inlines, in Setting setting)
    {
        var shaped = texts.Shape(inlines, SurroundingsOf(setting));
        UsedPageNumbers |= shaped.UsesPageNumbers;
        return shaped;
    }

    /// <summary>
    /// Lines as wide as the setting's region, owned by its node. What shaping and setting had to say is told here, with
    /// the block's origin where it has none of its own.
    /// </summary>
    public IReadOnlyList<TextLine> SetLines(
        IReadOnlyList<Inline> inlines, ParagraphStyle style, in Setting setting, object? origin) =>
        SetLines(Shape(inlines, setting), style, setting, origin);

    /// <summary>Lines of a paragraph below its own element: those of an earlier pass, if they cannot have changed.</summary>
    public IReadOnlyList<TextLine> SetParagraph(ParagraphBlock block, in Setting setting)
    {
        if (paragraphs?.Take(block, setting, this) is { } known)
        {
            Notices.AddRange(known.Notices);
            return known.Lines;
        }

        var style = setting.Alignment == TextAlignment.Start ? block.Style : block.Style with { Alignment = setting.Alignment };
        var node = block.Role == StructureRole.None ? null : setting.AddNode(block.Role, block);
        var told = Notices.Count;
        var shaped = Shape(block.Inlines, setting);
        var lines = SetLines(shaped, style, node is null ? setting : setting.Under(node), block.Origin);
        if (paragraphs is not null && node is not null && !shaped.UsesPageNumbers)
        {
            paragraphs.Keep(block, new SetParagraph(node, lines, Notices[told..]), setting, this);
            texts.Release(block.Inlines, SurroundingsOf(setting));
        }

        return lines;
    }

    public void Report(LayoutNoticeKind kind, string message, string hint, object? origin) =>
        Notices.Add(new LayoutNotice(kind, message, hint, origin));

    private TextSurroundings SurroundingsOf(in Setting setting) => new(setting.Direction, setting.Language, numbering);

    private IReadOnlyList<TextLine> SetLines(ShapedText shaped, ParagraphStyle style, in Setting setting, object? origin)
    {
        Report(shaped.Notices, origin);
        var lines = shaped.SetLines(setting.Region.Width, style, setting.Node);
        foreach (var line in lines)
        {
            Report(line.Notices, origin);
        }

        return lines;
    }

    private void Report(IReadOnlyList<LayoutNotice> notices, object? origin)
    {
        for (var i = 0; i < notices.Count; i++)
        {
            Notices.Add(notices[i].Origin is null ? notices[i] with { Origin = origin } : notices[i]);
        }
    }
}
