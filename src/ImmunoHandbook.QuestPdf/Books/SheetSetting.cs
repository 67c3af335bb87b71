using ImmunoHandbook.QuestPdf.Blocks;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.QuestPdf.Books;

/// <summary>
/// A section's sheet as the library can set it: its margins are the same on every page, so the text stands between
/// margins of equal width where our own engine mirrors a narrow and a wide one. Lengths in points.
/// </summary>
internal sealed class SheetSetting(BookSection section, TextDirection direction)
{
    /// <summary>Least distance of the text from heads and feet.</summary>
    public const int Gap = 4;

    private readonly PageStyle _style = section.Style;

    public BookSection Section { get; } = section;

    public double Margin => (_style.Sheet.Width - _style.TextArea.Width) / 2;

    public double HeadRoom => Math.Max(0, _style.Top - _style.HeadTop);

    public double FootRoom => Math.Max(0, _style.Bottom - _style.FootBottom);

    public bool HoldsThumb => Section.Thumb is { } thumb && thumb.FromEdge + thumb.Area.Width <= Margin;

    public Setting Text(string language) => new(_style.TextArea.Width, _style.TextArea.Height, direction, language);
}
