using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pictures;
using ImmunoHandbook.Typesetting.Tests.Pdf;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

/// <summary>Sets the text of drawings in one line of one font.</summary>
internal static class DrawingText
{
    public static PictureReadOptions Options { get; } = new()
    {
        TextStyle = new TextStyle(
            new FontCascade([new FontFamily("Noto Sans", SampleFonts.Latin, SampleFonts.Bold)]), 12, Colour.Black, "en"),
        Shape = Shape,
        ThemeColour = name => name == "accent" ? new Colour(1, 2, 3) : null,
    };

    private static ShapedText Shape(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        var x = 0.0;
        foreach (var span in inlines.Cast<TextSpan>())
        {
            var face = span.Style.Bold ? SampleFonts.Bold : SampleFonts.Latin;
            var run = SheetBuilder.Run(span.Text, x, 0, null, face) with { Size = span.Style.Size, Colour = span.Style.Colour };
            items.Add(run);
            x += run.Glyphs.Sum(g => g.Advance) * run.Size / face.UnitsPerEm;
        }

        return new ShapedText(x, x, false, (_, _, _) => [new TextLine(x, items.ToImmutable())]);
    }
}
