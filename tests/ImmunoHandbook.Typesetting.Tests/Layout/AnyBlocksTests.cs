using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>What holds for every tree of blocks on pages of every size.</summary>
public class AnyBlocksTests
{
    private const int Trees = 300;

    private static readonly double[] AbsurdSizes = [-20, 0, 0.5, 3, 11, 40, 150, 420, 1e6];

    [Fact]
    public void Everything_is_on_the_pages_exactly_once_however_absurd_they_are() =>
        ForTrees(
            from width in Gen.Elements(AbsurdSizes)
            from height in Gen.Elements(AbsurdSizes)
            from notes in Gen.Elements(AbsurdSizes)
            select Page(width, height, notes),
            (document, expected) =>
            {
                var read = Read(document);
                Assert.Equal(
                    ("missing:", "too much:"),
                    ("missing:" + Without(expected, read), "too much:" + Without(read, expected)));
            });

    [Fact]
    public void Nothing_is_drawn_over_text_or_beyond_the_foot_of_the_page() =>
        ForTrees(
            from width in Gen.Choose(1200, 2000)
            from height in Gen.Choose(100, 800)
            from notes in Gen.Elements(0, 1200)
            select Page(width, height, notes),
            (document, _) =>
            {
                foreach (var page in document.Pages)
                {
                    var lines = new List<Rect>();
                    AddLines(page.Frame, Transform.Identity, lines);
                    AssertApart(lines, page);
                    Assert.All(lines, line => Assert.InRange(line.Bottom, 0, page.Frame.Size.Height + 0.1));
                }
            });

    [Fact]
    public void Every_item_belongs_to_the_tree_of_elements() =>
        ForTrees(
            Gen.Constant(Page(200, 100, 80)),
            (document, _) =>
            {
                var nodes = new HashSet<StructureNode>(Descendants(document.Root));
                Assert.All(Runs(document), run => Assert.Contains(run.Node!, nodes));
                Assert.All(nodes, node => Assert.All(node.Headers, header => Assert.Contains(header, nodes)));
            });

    /// <param name="width">Of the text; the column for notes stands beside it.</param>
    /// <param name="notes">Width of the column; 0 for none.</param>
    private static PageStyle Page(double width, double height, double notes) =>
        new(new Size(width + notes + 5, height), 0, notes + 5, 0, 0) { NoteWidth = notes, NoteGap = 5 };

    private static void ForTrees(Gen<PageStyle> styles, Action<PagedDocument, List<string>> check)
    {
        var cases =
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from count in Gen.Choose(1, 12)
            from style in styles
            select (seed, count, style);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var blocks = new RandomBlocks(one.seed);
            var trees = blocks.Trees(one.count, depth: 3);
            var bench = LayoutBench.Page(one.style.Sheet.Width, one.style.Sheet.Height).Set(new BookSection("section", trees, one.style));
            check(bench.Document, blocks.Expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Trees).WithReplay(20261124, 7));
    }

    private static string Without(List<string> texts, List<string> others)
    {
        var rest = texts.ToList();
        others.ForEach(other => rest.Remove(other));
        return string.Join(' ', rest);
    }

    /// <summary>Letters of each element in reading order, and the names of pictures.</summary>
    private static List<string> Read(PagedDocument document)
    {
        var texts = new Dictionary<StructureNode, string>();
        foreach (var run in Runs(document))
        {
            var letters = string.Concat(run.Text.Where(char.IsLetter));
            texts[run.Node!] = texts.GetValueOrDefault(run.Node!, "") + letters;
        }

        var pictures = Descendants(document.Root).Where(node => node.Alt is not null && node.Bounds is not null);
        return [.. texts.Values, .. pictures.Select(node => node.Alt!)];
    }

    private static IEnumerable<StructureNode> Descendants(StructureNode node) =>
        node.Children.SelectMany(Descendants).Prepend(node);

    private static IEnumerable<GlyphRun> Runs(PagedDocument document) =>
        document.Pages.SelectMany(page => Runs(page.Frame));

    private static IEnumerable<GlyphRun> Runs(Frame frame) => frame.Items.SelectMany(IEnumerable<GlyphRun> (item) => item switch
    {
        GlyphRun run => [run],
        GroupItem { Artifact: ArtifactKind.None } group => Runs(group.Child),
        _ => [],
    });

    private static void AddLines(Frame frame, Transform map, List<Rect> lines)
    {
        foreach (var item in frame.Items)
        {
            if (item is GroupItem group)
            {
                AddLines(group.Child, map.After(group.Transform), lines);
            }
            else if (item is GlyphRun run)
            {
                var top = run.At.Y - ParagraphLayout.Baseline(SquareText.Leading, SquareText.Size);
                var width = run.Text.Length * SquareText.CharacterWidth;
                lines.Add(ItemMotion.Map(new Rect(run.At.X, top, width, SquareText.Leading), map));
            }
        }
    }

    private static void AssertApart(List<Rect> lines, Page page)
    {
        const double Touching = 0.05;
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (lines[i], lines[j]);
                var apart = a.Right <= b.X + Touching || b.Right <= a.X + Touching
                    || a.Bottom <= b.Y + Touching || b.Bottom <= a.Y + Touching;
                Assert.True(apart, $"page {page.Label}: {a} and {b} overlap");
            }
        }
    }
}
