using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public class LinkAndTagTests
{
    private static readonly LinkSpan s_link = new([new TextSpan("the fever page", Fonts.Body)], "fever", null, "Fever");

    private readonly StructureNode _paragraph = new(StructureRole.P, parent: null);

    [Fact]
    public void A_link_covers_its_words_and_nothing_else()
    {
        var line = Set([Text("see "), s_link, Text(" now")], 1000)[0];

        var area = Assert.Single(line.Items.OfType<LinkItem>());
        Assert.Equal(("fever", "Fever", StructureRole.Link), (area.Anchor, area.Description, area.Node.Role));
        var run = line.Runs().Single(r => r.Text == "the fever page");
        Assert.Equal((run.At.X, run.Width()), (area.Area.X, area.Area.Width));
        Assert.True(area.Area.Y < 0 && area.Area.Bottom > 0);
    }

    [Fact]
    public void A_link_over_two_lines_has_an_area_on_each_and_is_one_element()
    {
        var lines = Set([s_link], SetText.Shape("the fever").NaturalWidth + 1);

        var areas = lines.SelectMany(l => l.Items.OfType<LinkItem>()).ToList();
        Assert.Equal(2, areas.Count);
        Assert.Same(areas[0].Node, areas[1].Node);
        Assert.Equal(lines[0].Width, areas[0].Area.Width, 6);
        Assert.Same(areas[0].Node, Assert.Single(_paragraph.Children));
    }

    [Fact]
    public void Links_side_by_side_do_not_melt_together()
    {
        var other = new LinkSpan([new TextSpan("[3]", Fonts.Body)], null, "https://example.org/", "Source 3");

        Assert.Equal([null, "https://example.org/"], Set([s_link, other], 1000)[0].Items.OfType<LinkItem>().Select(i => i.Uri));
    }

    [Fact]
    public void Elements_stand_in_reading_order_under_the_paragraph()
    {
        var raised = Fonts.Body with { Rise = 4 };
        var marked = new MarkedSpan([Text("Fieber")], "de", null, "fever in German");
        Set([s_link, Text(" or "), marked, new FootnoteSpan("1", raised, [])], 1000);

        Assert.Equal([StructureRole.Link, StructureRole.Span, StructureRole.Reference], _paragraph.Children.Select(c => c.Role));
        Assert.Equal(("de", "fever in German"), (_paragraph.Children[1].Language, _paragraph.Children[1].ActualText));
    }

    [Fact]
    public void A_part_inside_of_a_link_is_below_it_and_counts_for_its_area()
    {
        var link = new LinkSpan([Text("see "), new MarkedSpan([Text("Fieber")], "de", null)], "x", null, "x");

        var line = Set([link], 1000)[0];

        Assert.Equal(StructureRole.Span, Assert.Single(Assert.Single(_paragraph.Children).Children).Role);
        Assert.Equal(line.Width, Assert.Single(line.Items.OfType<LinkItem>()).Area.Width, 6);
    }

    [Fact]
    public void Without_an_element_everything_is_an_artifact_and_nothing_is_linked()
    {
        var items = SetText.Shape([Text("see "), s_link]).Lines(1000)[0].Items;

        Assert.All(items, item => Assert.Null(Assert.IsType<GlyphRun>(item).Node));
    }

    private static TextSpan Text(string text) => new(text, Fonts.Body);

    private IReadOnlyList<TextLine> Set(Inline[] inlines, double width) =>
        SetText.Shape(inlines).SetLines(width, new ParagraphStyle(16), _paragraph);
}
