using ImmunoHandbook.Typesetting.Layout;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>
/// The part of a sheet that holds the text. It gives way to heads and feet taller than their margin: nothing is drawn
/// over. A head or foot that would take half of the text's height is left to overlap, as there is no better place for it.
/// </summary>
internal readonly record struct TextArea
{
    /// <summary>Least distance of the text from heads and feet, in points.</summary>
    private const double Gap = 4;

    /// <param name="headHeight">Height of the tallest running head, or 0 without any.</param>
    public TextArea(PageStyle style, double headHeight, double footHeight)
    {
        var asked = style.TextArea;
        var top = Math.Max(style.Top, headHeight > 0 ? style.HeadTop + headHeight + Gap : 0);
        var bottom = Math.Max(style.Bottom, footHeight > 0 ? style.FootBottom + footHeight + Gap : 0);
        var height = style.Sheet.Height - top - bottom;
        (Top, height) = height < asked.Height / 2 ? (style.Top, asked.Height) : (top, height);
        Region = new Region(0, Math.Max(Region.Smallest, asked.Width), Math.Max(Region.Smallest, height));
    }

    /// <summary>Distance from the sheet's top edge.</summary>
    public double Top { get; }

    /// <summary>Size of the area; x counts from its own left edge, which changes from recto to verso.</summary>
    public Region Region { get; }
}
