using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using UglyToad.PdfPig;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Pages that no layout would make must still give files that open, with their text.</summary>
public sealed class StrangePageTests
{
    private static readonly StructureRole[] Roles = Enum.GetValues<StructureRole>();

    [Fact]
    public void Any_nesting_of_groups_and_nodes_gives_a_file_with_all_of_its_text()
    {
        var numbers = Gen.Elements(0, 1, -3, 0.5, 1e9, double.NaN, double.PositiveInfinity);
        var book = from seeds in Gen.Choose(0, int.MaxValue).ListOf(12)
                   from odd in numbers.ListOf(8)
                   select (seeds, odd);
        Prop.ForAll(book.ToArbitrary(), input =>
        {
            var words = 0;
            var sheet = Make([.. input.seeds], [.. input.odd], ref words);
            using var pdf = PdfDocument.Open(sheet.Write());
            var found = pdf.GetPage(1).Letters.Count(l => l.Value == "w");
            return found == words && new TagReader(pdf).Spell().StartsWith("Document", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));
    }

    private static SheetBuilder Make(int[] seeds, double[] odd, ref int words)
    {
        var sheet = new SheetBuilder();
        var nodes = new List<StructureNode?> { null, sheet.Root };
        foreach (var seed in seeds)
        {
            var node = nodes[seed % nodes.Count];
            nodes.Add(SheetBuilder.Node(Roles[seed / 7 % Roles.Length], node ?? sheet.Root));
            ImmutableArray<FrameItem> items =
            [
                SheetBuilder.Run("w", 10, 10, node),
                new ShapeItem(VectorPath.Line(new Point(odd[0], odd[1]), new Point(odd[2], 0)), Colour.Black, new Stroke(Colour.White, odd[3]), node),
                new AnchorItem($"a{seed % 5}", new Point(odd[4], 3)),
                new LinkItem(new Rect(1, 2, odd[5], 4), $"a{seed % 9}", null, "go", nodes[^1]!),
            ];
            words++;
            var map = new Transform(1, seed % 3 * odd[6], 0, 1, odd[7], 5);
            sheet.Add((seed % 4) switch
            {
                0 => items[0],
                1 => new GroupItem(new Frame(SheetBuilder.A5, items), map) { Opacity = seed % 5 / 4.0 },
                2 => new GroupItem(new Frame(SheetBuilder.A5, items), map, new Rect(0, 0, 9, 9)) { Node = node },
                _ => new GroupItem(new Frame(SheetBuilder.A5, items), map) { Artifact = (ArtifactKind)(seed % 4) },
            });
        }

        return sheet.EndPage();
    }
}
