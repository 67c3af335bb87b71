using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>
/// Lays blocks out on pages of a size and describes them: texts by the top left corner of their line, pictures, fills
/// and rules by their rectangle. Expected pages are written in the same words.
/// </summary>
internal sealed record LayoutBench(double Width, double Height)
{
    public TextDirection Direction { get; init; }

    public PagedDocument Document { get; init; } = null!;

    public static LayoutBench Page(double width, double height) => new(width, height);

    public DocumentInfo Info => new("Title", "Author", "en", DateTimeOffset.UnixEpoch) { Direction = Direction };

    public PageStyle Style => new(new Size(Width, Height), 0, 0, 0, 0);

    public LayoutBench RightToLeft() => this with { Direction = TextDirection.RightToLeft };

    public LayoutBench Set(params FlowBlock[] blocks) => Set(new BookSection("section", blocks, Style));

    public LayoutBench Set(params BookSection[] sections) => Set(new Book(Info, sections));

    public LayoutBench Set(Book book) => this with { Document = BookPaginator.Paginate(book, SquareText.Shape) };

    public LayoutBench Shows(string expected)
    {
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), Describe(Document).Trim());
        return this;
    }

    public LayoutBench Tells(params LayoutNoticeKind[] kinds)
    {
        Assert.Equal(kinds, Document.Notices.Select(notice => notice.Kind));
        return this;
    }

    public LayoutBench IsTagged(string expected)
    {
        var text = new StringBuilder();
        Describe(Document.Root, 0, text);
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), text.ToString().Trim());
        return this;
    }

    public static string Describe(PagedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"page {page.Label}\n");
            Describe(page.Frame, Transform.Identity, text);
        }

        return text.ToString();
    }

    /// <summary>All texts of the document's pages in drawing order, artifacts included only if asked.</summary>
    public static IEnumerable<string> Texts(Frame frame, bool artifacts = true)
    {
        foreach (var item in frame.Items)
        {
            if (item is GlyphRun run && (artifacts || run.Node is not null))
            {
                yield return run.Text;
            }
            else if (item is GroupItem group && (artifacts || group.Artifact == ArtifactKind.None))
            {
                foreach (var text in Texts(group.Child, artifacts))
                {
                    yield return text;
                }
            }
        }
    }

    private static void Describe(Frame frame, Transform map, StringBuilder text)
    {
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case GlyphRun run:
                    var top = run.At with { Y = run.At.Y - ParagraphLayout.Baseline(SquareText.Leading, SquareText.Size) };
                    text.Append(CultureInfo.InvariantCulture, $"  {run.Text} {Show(map.Apply(top))}\n");
                    break;
                case ShapeItem shape:
                    text.Append(CultureInfo.InvariantCulture, $"  {(shape.Fill is null ? "rule" : "fill")} {Area(shape.Path, map)}\n");
                    break;
                case LinkItem link:
                    text.Append(CultureInfo.InvariantCulture, $"  link {link.Anchor ?? link.Uri} {Area(VectorPath.Rectangle(link.Area), map)}\n");
                    break;
                case GroupItem { Node: { Role: StructureRole.Figure } figure } picture:
                    var box = VectorPath.Rectangle(new Rect(0, 0, picture.Child.Size.Width, picture.Child.Size.Height));
                    text.Append(CultureInfo.InvariantCulture, $"  [{figure.Alt}] {Area(box, map.After(picture.Transform))}\n");
                    break;
                case GroupItem group:
                    if (group.Artifact != ArtifactKind.None)
                    {
                        text.Append(CultureInfo.InvariantCulture, $"  {group.Artifact.ToString().ToLowerInvariant()}:\n");
                    }

                    Describe(group.Child, map.After(group.Transform), text);
                    break;
                default: break;
            }
        }
    }

    private static void Describe(StructureNode node, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(node.Role);
        _ = node.Alt is null ? text : text.Append(' ').Append(node.Alt);
        _ = node.Scope == HeaderScope.None ? text : text.Append(' ').Append(node.Scope);
        _ = node.RowSpan == 1 ? text : text.Append(CultureInfo.InvariantCulture, $" rows:{node.RowSpan}");
        _ = node.Headers.Count == 0 ? text : text.Append(" headers:").Append(node.Headers.Count);
        text.Append('\n');
        foreach (var child in node.Children)
        {
            Assert.Same(node, child.Parent);
            Describe(child, depth + 1, text);
        }
    }

    private static string Area(VectorPath path, Transform map)
    {
        var points = path.Points.Select(map.Apply).ToList();
        var (x, y) = (points.Min(p => p.X), points.Min(p => p.Y));
        return $"{Show(new Point(x, y))} {Show(points.Max(p => p.X) - x)}x{Show(points.Max(p => p.Y) - y)}";
    }

    private static string Show(Point at) => $"{Show(at.X)},{Show(at.Y)}";

    private static string Show(double value) =>
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
