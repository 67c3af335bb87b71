using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Text in lines of equal height, never one line alone on a page.</summary>
internal static class ParagraphLayout
{
    /// <summary>Half of the usual difference between ascent and descent, in em: it centres text in its line.</summary>
    private const double BaselineDrop = 0.35;

    /// <summary>Least distance of a picture in a line from the line above, in points.</summary>
    private const double PictureAir = 1;

    public static void Add(StripBuilder strips, ParagraphBlock block, in Setting setting)
    {
        if (block.Outline is { } outline)
        {
            strips.Mark(new OutlineItem(outline.Level, outline.Title, new Point(setting.Region.X, 0)));
        }

        var first = strips.Count;
        var baseline = Baseline(block.Style.Leading, LargestSize(block.Inlines));
        List<FootnoteSpan>? late = null;
        foreach (var line in strips.Pass.SetParagraph(block, setting))
        {
            var more = MoreHeight(line, baseline);
            var strip = new Strip
            {
                Height = Math.Max(0, block.Style.Leading) + more,
                Baseline = baseline + more,
                Pieces = LinePieces.Of(line, new Point(setting.Region.X, baseline + more)),
                Marks = Places(line, setting.Region.X),
                Origin = block.Origin,
            };
            FootnoteLayout.Attach(strips, strip, line.Footnotes, setting, ref late);
            strips.Add(strip);
        }

        strips.AvoidSingleLines(first);
        FootnoteLayout.AddInFlow(strips, late, setting, block);
    }

    private static ImmutableArray<FrameItem> Places(TextLine line, double x) =>
        [.. line.Anchors.Select(name => new AnchorItem(name, new Point(x, 0)))];

    /// <summary>What a picture in the line needs above the line's own height, with a trace of air: letters above it hang down.</summary>
    private static double MoreHeight(TextLine line, double baseline) =>
        line.Ascent > 0 ? Math.Max(0, line.Ascent + PictureAir - baseline) : 0;

    /// <summary>
    /// Distance of the baseline from the line's top. It depends on size and leading only, not on the fonts' own ascents:
    /// a word in another script must not push the lines of a paragraph apart.
    /// </summary>
    public static double Baseline(double leading, double size) => (leading / 2) + (BaselineDrop * size);

    /// <summary>Largest size of the text in points.</summary>
    public static double LargestSize(IReadOnlyList<Inline> inlines)
    {
        var largest = 0.0;
        foreach (var inline in inlines)
        {
            largest = Math.Max(largest, inline switch
            {
                TextSpan text => text.Style.Size,
                BlankSpan blank => blank.Style.Size,
                PageReferenceSpan reference => reference.Style.Size,
                PageListSpan list => list.Style.Size,
                PageNumberSpan number => number.Style.Size,
                PageCountSpan count => count.Style.Size,
                LinkSpan link => LargestSize(link.Children),
                MarkedSpan marked => LargestSize(marked.Children),
                TaggedSpan tagged => LargestSize(tagged.Children),
                PictureSpan picture => picture.Style.Size,
                _ => 0,
            });
        }

        return largest;
    }
}
