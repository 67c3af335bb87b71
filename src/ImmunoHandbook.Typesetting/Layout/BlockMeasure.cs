using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Where something is measured; lengths in points.</summary>
/// <param name="PageHeight">Height of a page's text: pictures are never taller.</param>
public readonly record struct MeasuredPlace(double Width, double PageHeight, TextDirection Direction, string Language);

/// <summary>
/// How large blocks come out, in points, for engines that do not tell before a page is full. What was shaped is kept, so
/// one is to be used for a whole book, by one thread at a time.
/// </summary>
public sealed class BlockMeasure
{
    private readonly TextCache _texts = new(ParagraphShaper.Shape);

    /// <summary>Height of blocks below each other, with the spaces between them and without those around them.</summary>
    public double Height(IReadOnlyList<FlowBlock> blocks, in MeasuredPlace place, PageNumbering numbering)
    {
        var strips = new StripBuilder(PassOf(place, numbering), fillsPages: false) { HoldsNotes = true };
        BlockLayout.AddAll(strips, blocks, SettingOf(place));
        strips.Finish();
        return strips.HeightFrom(0);
    }

    /// <summary>Width of text in one line.</summary>
    public double NaturalWidth(IReadOnlyList<Inline> inlines, in MeasuredPlace place, PageNumbering numbering) =>
        PassOf(place, numbering).Shape(inlines, SettingOf(place)).NaturalWidth;

    /// <summary>Widths of a table's columns, which fill the place.</summary>
    public IReadOnlyList<double> ColumnWidths(TableBlock table, in MeasuredPlace place, PageNumbering numbering) =>
        TableColumns.Widths(table, PassOf(place, numbering), SettingOf(place));

    /// <summary>How much smaller than asked for a block of code is set; the place is that inside of its box.</summary>
    public double CodeScale(CodeBlock code, in MeasuredPlace place, PageNumbering numbering)
    {
        var setting = SettingOf(place);
        return CodeLayout.Scale(code, CodeLayout.NaturalWidth(code, PassOf(place, numbering), setting), setting.Region.Width);
    }

    /// <summary>Indent that a list's labels need: what is asked for, or more.</summary>
    public double ListIndent(ListBlock list, in MeasuredPlace place, PageNumbering numbering) =>
        ListLayout.Indent(PassOf(place, numbering), list, SettingOf(place));

    private LayoutPass PassOf(in MeasuredPlace place, PageNumbering numbering) => new(_texts, numbering, RegionOf(place));

    private static Setting SettingOf(in MeasuredPlace place) => new(RegionOf(place), place.Direction, place.Language);

    private static Region RegionOf(in MeasuredPlace place) =>
        new(0, Math.Max(Region.Smallest, place.Width), Math.Max(Region.Smallest, place.PageHeight));
}
