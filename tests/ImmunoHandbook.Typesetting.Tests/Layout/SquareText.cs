using System.Collections.Immutable;
using System.Globalization;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>Text without fonts: every character is a square as wide as half of the size, and lines break at spaces.</summary>
internal static class SquareText
{
    public const double Size = 10;
    public const double CharacterWidth = 5;
    public const double Leading = 10;

    public static readonly TextStyle Style = new(new FontCascade([]), Size, Colour.Black, "en");

    public static ShapedText Shape(IReadOnlyList<Inline> inlines, TextSurroundings surroundings)
    {
        var text = new Text(surroundings.Numbering);
        text.AppendAll(inlines);
        var words = text.Characters.ToString().Split(' ', '\n');
        var lines = text.Characters.ToString().Split('\n');
        return new ShapedText(
            words.Max(word => word.Length) * CharacterWidth,
            lines.Max(line => line.Length) * CharacterWidth,
            text.UsesNumbers,
            (width, style, node) => text.SetLines(width, (style, surroundings.Direction), node));
    }

    private sealed class Text(PageNumbering numbering)
    {
        private readonly List<(int At, FootnoteSpan Note)> _notes = [];
        private readonly List<(int From, int To, LinkSpan Link)> _links = [];

        public System.Text.StringBuilder Characters { get; } = new();

        public bool UsesNumbers { get; private set; }

        public void AppendAll(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                Append(inline);
            }
        }

        public List<TextLine> SetLines(
            double width, (ParagraphStyle Style, TextDirection Direction) how, StructureNode? node)
        {
            var text = Characters.ToString();
            var most = Math.Max(1, (int)((width + 0.001) / CharacterWidth));
            var lines = new List<TextLine>();
            for (var at = 0; at < text.Length;)
            {
                var end = End(text, at, most);
                lines.Add(Line(text, (at, end), (width, how.Style, how.Direction), node));
                at = end < text.Length && text[end] is ' ' or '\n' ? end + 1 : end;
            }

            return lines;
        }

        private static int End(string text, int at, int most)
        {
            var forced = text.IndexOf('\n', at);
            var limit = forced < 0 ? text.Length : forced;
            if (limit - at <= most)
            {
                return limit;
            }

            var space = text.LastIndexOf(' ', at + most, most + 1);
            return space > at ? space : at + most;
        }

        private TextLine Line(
            string text, (int From, int To) part, (double Width, ParagraphStyle Style, TextDirection Direction) how,
            StructureNode? node)
        {
            var shown = text[part.From..part.To];
            var width = shown.Length * CharacterWidth;
            var atRight = how.Style.Alignment == TextAlignment.Start == (how.Direction == TextDirection.RightToLeft);
            var x = how.Style.Alignment == TextAlignment.Centre ? (how.Width - width) / 2
                : atRight ? how.Width - width : 0;
            ImmutableArray<FrameItem> items = shown.Length == 0 ? [] : [
                new GlyphRun(new Point(x, 0), null!, Size, Colour.Black, shown, [], false, node),
                .. Links(part, node)];
            return new TextLine(width, items)
            {
                Footnotes = [.. _notes.Where(note => note.At >= part.From && note.At < part.To).Select(note => note.Note)],
            };
        }

        private IEnumerable<LinkItem> Links((int From, int To) part, StructureNode? node) =>
            node is null ? [] : _links
                .Where(link => link.From < part.To && link.To > part.From)
                .Select(link => new LinkItem(
                    new Rect(0, -Size, Size, Size), link.Link.Anchor, link.Link.Uri, link.Link.Description, node));

        private void Append(Inline inline)
        {
            var from = Characters.Length;
            switch (inline)
            {
                case TextSpan span: Characters.Append(span.Text); break;
                case MarkedSpan marked: AppendAll(marked.Children); break;
                case TaggedSpan tagged: AppendAll(tagged.Children); break;
                case LinkSpan link:
                    AppendAll(link.Children);
                    _links.Add((from, Characters.Length, link));
                    break;
                case FootnoteSpan note:
                    Characters.Append(note.Mark);
                    _notes.Add((from, note));
                    break;
                case PageReferenceSpan reference: AppendNumber(numbering.PageOfAnchor.GetValueOrDefault(reference.Anchor, 999)); break;
                case PageNumberSpan: AppendNumber(numbering.CurrentPage); break;
                case PageCountSpan: AppendNumber(numbering.PageCount); break;
                default: throw new NotSupportedException(inline.ToString());
            }
        }

        private void AppendNumber(int number)
        {
            UsesNumbers = true;
            Characters.Append(number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
