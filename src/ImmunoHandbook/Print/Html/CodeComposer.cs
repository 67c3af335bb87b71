using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>
/// Preformatted text: every space, tab, line end and empty line as it was typed, in letters of one width, in a thin frame.
/// </summary>
internal static class CodeComposer
{
    /// <summary>As CommonMark counts (2.2), and as the website's stylesheet shows them.</summary>
    private const int TabStop = 4;

    public static TextStyle Lettering(TextStyle text, BookStyle style) => text with { Fonts = style.CodeFonts };

    public static CodeBlock Block(IElement element, FlowScope scope, BookStyle style, OriginReader origins)
    {
        var lines = Lines(element);
        var lettering = Lettering(scope.Style, style);
        var border = new Stroke(style.Colours.Rule, 0.75);
        return new CodeBlock(
            [.. lines.Select(line => Line(line, lettering))], style.Paragraph(lettering.Size), new BoxStyle(Insets.Uniform(style.BodySize * 0.6)) { Border = border })
        {
            KeepsColumns = CodeText.KeepsColumns(lines),
            LeastSize = style.LeastCodeSize,
            Origin = origins.Of(element),
            Anchors = Anchors.Of(element),
            Direction = TextDirection.LeftToRight,
            SpaceBefore = style.ParagraphGap / 2,
            SpaceAfter = style.ParagraphGap,
        };
    }

    /// <summary>The space at the end hangs over the edge: for a program that reads the lines on, they are not one word.</summary>
    private static CodeLine Line(string text, TextStyle lettering) =>
        new([new TextSpan(text + ' ', lettering)], text.Length - text.TrimStart(' ').Length);

    /// <summary>The line end that closes the block ends its last line, and starts none.</summary>
    private static List<string> Lines(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        var typed = text.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
        typed = typed.EndsWith('\n') ? typed[..^1] : typed;
        return [.. typed.Split('\n').Select(WithoutTabs)];
    }

    private static void Append(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText words: text.Append(words.Data); break;
                case IElement { LocalName: "br" }: text.Append('\n'); break;
                case IElement element: Append(element, text); break;
            }
        }
    }

    /// <summary>Spaces up to where the next tab stop is, in characters as a reader counts them.</summary>
    private static string WithoutTabs(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal))
        {
            return line;
        }

        var spaced = new StringBuilder();
        var column = 0;
        var parts = line.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            spaced.Append(parts[i]);
            column += new StringInfo(parts[i]).LengthInTextElements;
            var gap = i == parts.Length - 1 ? 0 : TabStop - (column % TabStop);
            spaced.Append(' ', gap);
            column += gap;
        }

        return spaced.ToString();
    }
}
