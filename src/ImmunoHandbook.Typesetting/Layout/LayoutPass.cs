using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Shaped texts of a section, kept from pass to pass. Used by one thread at a time.</summary>
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

    private readonly record struct Entry(ShapedText Text, PageNumbering Numbering);
}

/// <summary>One layout of one section: the page numbers it believes in and what it has to say.</summary>
/// <param name="page">The whole text area, for notes at its foot.</param>
internal sealed class LayoutPass(TextCache texts, PageNumbering numbering, Region page)
{
    public Region Page { get; } = page;

    public List<LayoutNotice> Notices { get; } = [];

    /// <summary>A text of this pass shows page numbers.</summary>
    public bool UsedPageNumbers { get; private set; }

    public ShapedText Shape(IReadOnlyList<Inline> inlines, in Setting setting)
    {
        var shaped = texts.Shape(inlines, new TextSurroundings(setting.Direction, setting.Language, numbering));
        UsedPageNumbers |= shaped.UsesPageNumbers;
        return shaped;
    }

    /// <summary>
    /// Lines as wide as the setting's region, owned by its node. What shaping and setting had to say is told here, with
    /// the block's origin where it has none of its own.
    /// </summary>
    public IReadOnlyList<TextLine> SetLines(
        IReadOnlyList<Inline> inlines, ParagraphStyle style, in Setting setting, object? origin)
    {
        var shaped = Shape(inlines, setting);
        Report(shaped.Notices, origin);
        var lines = shaped.SetLines(setting.Region.Width, style, setting.Node);
        foreach (var line in lines)
        {
            Report(line.Notices, origin);
        }

        return lines;
    }

    public void Report(LayoutNoticeKind kind, string message, string hint, object? origin) =>
        Notices.Add(new LayoutNotice(kind, message, hint, origin));

    private void Report(IReadOnlyList<LayoutNotice> notices, object? origin)
    {
        for (var i = 0; i < notices.Count; i++)
        {
            Notices.Add(notices[i].Origin is null ? notices[i] with { Origin = origin } : notices[i]);
        }
    }
}
