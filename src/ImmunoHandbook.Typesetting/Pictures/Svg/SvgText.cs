using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>
/// Text of a drawing (SVG 1.1, chapter 10). It is set by the same machinery as the book's text, in the book's fonts: the
/// drawing's own font families are ignored, so that nothing depends on what is installed.
/// </summary>
internal sealed class SvgText(PictureReadOptions options, SvgStyleReader styles, SvgProblems problems)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Right end of the piece set last.</summary>
    private double _end;

    public ImmutableArray<FrameItem> Set(SvgElement text, SvgStyle style, SvgShapes shapes)
    {
        if (options.TextStyle is not { } base_ || options.Shape is not { } shape)
        {
            problems.Add(text, "The drawing's text is left out.");
            return [];
        }

        _pieces.Clear();
        _pieces.Add(new Piece(new Point(shapes.X(text, "x", style.FontSize), shapes.Y(text, "y", style.FontSize)), style));
        Shift(text, style, shapes);
        Gather(text, style, shapes, base_);
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        foreach (var piece in _pieces)
        {
            piece.Trim();
            items.AddRange(SetPiece(piece, shape, text));
        }

        return items.ToImmutable();
    }

    private void Gather(SvgElement holder, SvgStyle style, SvgShapes shapes, TextStyle base_)
    {
        foreach (var child in holder.Children)
        {
            if (child.Text is { } characters)
            {
                _pieces[^1].Add(characters, Style(style, base_));
            }
            else if (child.Name is "tspan" or "a")
            {
                var own = styles.Read(child, style);
                Begin(child, own, shapes);
                Gather(child, own, shapes, base_);
            }
            else if (child.Name is not ("title" or "desc"))
            {
                problems.Add(child, $"The element '{child.Name}' in text is not supported and is left out.");
            }
        }
    }

    /// <summary>A part with a place of its own starts a new piece; a part without goes on in the line.</summary>
    private void Begin(SvgElement part, SvgStyle style, SvgShapes shapes)
    {
        if (part["x"] is not null || part["y"] is not null || part["dx"] is not null || part["dy"] is not null)
        {
            var last = _pieces[^1].At;
            var x = part["x"] is null ? last.X : shapes.X(part, "x", style.FontSize);
            var y = part["y"] is null ? last.Y : shapes.Y(part, "y", style.FontSize);
            _pieces.Add(new Piece(new Point(x, y), style) { FollowsOn = part["x"] is null });
        }

        Shift(part, style, shapes);
    }

    private void Shift(SvgElement part, SvgStyle style, SvgShapes shapes)
    {
        _pieces[^1].At += new Point(shapes.X(part, "dx", style.FontSize), shapes.Y(part, "dy", style.FontSize));
        foreach (var attribute in new[] { "x", "y", "dx", "dy", "rotate", "textLength" })
        {
            if (part[attribute] is { } value && (attribute is "rotate" or "textLength" || SvgNumbers.All(value) is { Length: > 1 }))
            {
                problems.Add(part, $"'{attribute}' with a place for single letters is not supported; the first one counts.");
            }
        }
    }

    private static TextStyle Style(SvgStyle style, TextStyle base_) => base_ with
    {
        Size = style.FontSize,
        Bold = style.Bold,
        Colour = style.Fill.Colour ?? base_.Colour,
        Language = style.Language ?? base_.Language,
        Rise = 0,
    };

    private ImmutableArray<FrameItem> SetPiece(Piece piece, TextShaper shape, SvgElement text)
    {
        if (piece.Spans.Count == 0 || piece.Style.IsHidden)
        {
            return [];
        }

        if (piece.Style.Fill.Colour is null || !piece.Style.Stroke.IsNone)
        {
            problems.Add(text, $"The text of line {text.Line} is printed in a plain colour, without outline or gradient.");
        }

        var direction = piece.Style.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        var shaped = shape(piece.Spans, new TextSurroundings(direction, piece.Spans[0].Style.Language, PageNumbering.Unknown));
        foreach (var notice in shaped.Notices)
        {
            problems.Add(text, notice.Message, notice.Hint);
        }

        // A little more room than the text takes, so that rounding cannot break the line.
        var measure = shaped.NaturalWidth + 1;
        var line = shaped.SetLines(measure, new ParagraphStyle(piece.Style.FontSize), null)[0];
        var left = Left(piece, line.Width) - (piece.Style.RightToLeft ? measure - line.Width : 0);
        _end = Left(piece, line.Width) + line.Width;
        var frame = new Frame(new Size(measure, 0), line.Items);
        return [new GroupItem(frame, Transform.Translate(left, piece.At.Y)) { Opacity = piece.Style.FillOpacity }];
    }

    private double Left(Piece piece, double width)
    {
        if (piece.FollowsOn)
        {
            return _end + piece.At.X - piece.Began.X;
        }

        var at = piece.At.X;
        return (piece.Style.Anchor, piece.Style.RightToLeft) switch
        {
            (SvgAnchor.Middle, _) => at - (width / 2),
            (SvgAnchor.End, false) or (SvgAnchor.Start, true) => at - width,
            _ => at,
        };
    }

    /// <summary>Text with one place.</summary>
    private sealed class Piece(Point at, SvgStyle style)
    {
        public Point At { get; set; } = at;
        public Point Began { get; } = at;
        public SvgStyle Style { get; } = style;
        public List<TextSpan> Spans { get; } = [];

        /// <summary>Only its height was given: it starts where the piece before it ends.</summary>
        public bool FollowsOn { get; init; }

        /// <summary>White space collapses to one space, also across the borders of spans.</summary>
        public void Add(string characters, TextStyle style)
        {
            var words = characters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var opens = characters.Length > 0 && char.IsWhiteSpace(characters[0]);
            var closes = characters.Length > 0 && char.IsWhiteSpace(characters[^1]);
            var space = opens && Spans.Count > 0 && !Spans[^1].Text.EndsWith(' ') ? " " : "";
            var text = space + string.Join(' ', words) + (closes && words.Length > 0 ? " " : "");
            if (text.Length > 0)
            {
                Spans.Add(new TextSpan(text, style));
            }
        }

        public void Trim()
        {
            while (Spans.Count > 0 && Spans[^1].Text.TrimEnd(' ') is var trimmed && trimmed != Spans[^1].Text)
            {
                Spans[^1] = Spans[^1] with { Text = trimmed };
                if (trimmed.Length > 0)
                {
                    return;
                }

                Spans.RemoveAt(Spans.Count - 1);
            }
        }
    }
}
