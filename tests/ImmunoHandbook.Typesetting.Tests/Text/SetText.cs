using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Text;

/// <summary>Short ways to set text and to look at the lines.</summary>
internal static class SetText
{
    public static ParagraphText Shape(string text, TextDirection direction = TextDirection.LeftToRight) =>
        Shape([new TextSpan(text, Fonts.Body)], direction);

    public static ParagraphText Shape(Inline[] inlines, TextDirection direction = TextDirection.LeftToRight) =>
        ParagraphText.Shape(inlines, direction, PageNumbering.Unknown);

    public static IReadOnlyList<TextLine> Lines(this ParagraphText text, double width, TextAlignment alignment = TextAlignment.Start) =>
        text.SetLines(width, new ParagraphStyle(16) { Alignment = alignment }, node: null);

    public static IEnumerable<GlyphRun> Runs(this TextLine line) => line.Items.OfType<GlyphRun>();

    public static string Text(this TextLine line) => string.Concat(line.Runs().Select(r => r.Text));

    public static string[] Texts(this IReadOnlyList<TextLine> lines) => [.. lines.Select(l => l.Text())];

    public static double Right(this GlyphRun run) => run.At.X + run.Width();

    public static double Width(this GlyphRun run) => run.Glyphs.Sum(g => g.Advance) * run.Size / run.Face.UnitsPerEm;

    /// <summary>The runs' texts from left to right.</summary>
    public static string[] VisualTexts(this TextLine line) => [.. line.Runs().OrderBy(r => r.At.X).Select(r => r.Text)];
}
