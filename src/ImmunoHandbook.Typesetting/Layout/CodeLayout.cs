using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Lines as they were typed, in a box. Wide lines: of text that is one thought after another they go on below, further
/// indented. Of columns and trees the whole block is set smaller first; only below the least size are its lines continued.
/// </summary>
internal static class CodeLayout
{
    /// <summary>How much further the continuation of a line is indented, in characters.</summary>
    private const int Continuation = 2;

    /// <summary>Sizes are multiples of this, in points.</summary>
    private const double SizeStep = 0.1;

    public static void Add(StripBuilder strips, CodeBlock block, in Setting outer)
    {
        var setting = outer with { Direction = TextDirection.LeftToRight, Alignment = TextAlignment.Start };
        var paragraph = setting.Under(setting.AddNode(StructureRole.P, block));
        var inside = paragraph.Inset(block.Box.Padding).Under(paragraph.AddNode(StructureRole.Code));
        var first = strips.Count;
        strips.Open(new Enclosure(strips.Enclosure, setting.Region.X, setting.Region.Width)
        {
            Style = block.Box,
            OpeningPadding = block.Box.Padding.Top,
            TopPadding = block.Box.Padding.Top,
            BottomPadding = block.Box.Padding.Bottom,
        });
        AddLines(strips, block, inside);
        strips.Close();
        strips.AvoidSingleLines(first);
        if (strips.HeightFrom(first) <= setting.Region.Height + PageFill.Tolerance)
        {
            strips.Avoid(first, strips.Count, BreakRule.Together);
        }
    }

    /// <summary>Width of the widest line at the size that the lines have.</summary>
    public static double NaturalWidth(CodeBlock block, LayoutPass pass, in Setting setting)
    {
        var widest = 0.0;
        foreach (var line in block.Lines)
        {
            widest = Math.Max(widest, pass.Shape(line.Spans, setting).NaturalWidth);
        }

        return widest;
    }

    private static void AddLines(StripBuilder strips, CodeBlock block, in Setting setting)
    {
        var pass = strips.Pass;
        var widest = NaturalWidth(block, pass, setting);
        var scale = Scale(block, widest, setting.Region.Width);
        var told = pass.Notices.Count;
        foreach (var line in block.Lines)
        {
            AddLine(strips, (block, Scaled(line, scale), scale), setting);
        }

        if (ForgetBrokenWords(pass, told) || (block.KeepsColumns && IsWider(widest * scale, setting)))
        {
            Report(pass, block, widest, setting);
        }
    }

    /// <summary>What makes the widest line of columns fit, but nothing smaller than allowed; text that may go on below keeps its size.</summary>
    public static double Scale(CodeBlock block, double widest, double room)
    {
        var size = SizeOf(block);
        var least = Math.Min(block.LeastSize, size);
        return !block.KeepsColumns || widest <= room + EmergencyBreaks.Tolerance || size <= 0 ? 1
            : Math.Clamp(Math.Floor(size * room / widest / SizeStep) * SizeStep, least, size) / size;
    }

    /// <summary>A cut word is told as what it is: a line of code that has no room.</summary>
    private static bool ForgetBrokenWords(LayoutPass pass, int from)
    {
        var any = false;
        for (var i = pass.Notices.Count - 1; i >= from; i--)
        {
            if (pass.Notices[i].Kind == LayoutNoticeKind.BrokenWord)
            {
                pass.Notices.RemoveAt(i);
                any = true;
            }
        }

        return any;
    }

    private static bool IsWider(double width, in Setting setting) => width > setting.Region.Width + EmergencyBreaks.Tolerance;

    private static void AddLine(StripBuilder strips, (CodeBlock Block, CodeLine Line, double Scale) set, in Setting setting)
    {
        var (block, line, scale) = set;
        var indent = IsWider(strips.Pass.Shape(line.Spans, setting).NaturalWidth, setting)
            ? Math.Min((line.Indent + Continuation) * CharacterWidth(strips.Pass, line, setting), setting.Region.Width / 2)
            : 0;
        var style = block.Style with { Leading = block.Style.Leading * scale, HangingIndent = indent };
        ParagraphLayout.Add(strips, new ParagraphBlock(line.Spans, style) { Role = StructureRole.None, Origin = block.Origin }, setting);
    }

    private static CodeLine Scaled(CodeLine line, double scale) => scale == 1
        ? line
        : line with { Spans = [.. line.Spans.Select(span => span with { Style = span.Style with { Size = span.Style.Size * scale } })] };

    private static double SizeOf(CodeBlock block) => block.Lines is [{ Spans: [var span, ..] }, ..] ? span.Style.Size : 0;

    /// <summary>All letters of the face are as wide as this one.</summary>
    private static double CharacterWidth(LayoutPass pass, CodeLine line, in Setting setting) => line.Spans.Count == 0
        ? 0
        : pass.Shape([new TextSpan("0", line.Spans[0].Style)], setting).NaturalWidth;

    private static void Report(LayoutPass pass, CodeBlock block, double widest, in Setting setting)
    {
        var character = CharacterWidth(pass, block.Lines[0], setting);
        var smallest = character * Scale(block, widest, setting.Region.Width);
        var (typed, room) = ((int)Math.Round(widest / character), (int)(setting.Region.Width / smallest));
        pass.Report(
            LayoutNoticeKind.WideCode,
            block.KeepsColumns
                ? $"A line of {typed} characters has room for {room}: it was continued below, and what stood in columns no longer does."
                : $"A line of code has a word with no room beside the {room} characters of a line, and it was divided.",
            block.KeepsColumns ? "Make the lines shorter, or write a table or a list instead." : "Put a space or a line end where the line may be divided.",
            block.Origin);
    }
}
