using ImmunoHandbook.Typesetting.Pages;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class PartTreeTests
{
    private static readonly LayoutBench Bench = LayoutBench.Page(100, 60);

    private static readonly BookPart One = new("1", "One");

    private static BookSection Section(string name, BookPart? part = null) =>
        new(name, [Lines(name, 1), Paragraph("x")], Bench.Style) { Part = part, Start = SectionStart.Recto };

    [Fact]
    public void Sections_of_a_part_that_follow_each_other_are_one_element()
    {
        var document = Bench.Set(Section("a"), Section("b", One), Section("c", One), Section("d", new BookPart("2", "Two")), Section("e"), Section("f", One)).Document;

        Assert.Equal(
            ["Sect", "Part One 2", "Part Two 1", "Sect", "Part One 1"],
            document.Root.Children.Select(n => n.Role == StructureRole.Part ? $"Part {n.Title} {n.Children.Count}" : n.Role.ToString()));
        Assert.All(document.Root.Children, n => Assert.All(n.Children, child => Assert.Same(n, child.Parent)));
    }

    [Fact]
    public void A_filling_page_lies_within_the_part_around_it_and_outside_between_two()
    {
        var document = Bench.Set(new Book(Bench.Info, [Section("a", One), Section("b", One), Section("c")]) { Filler = [Paragraph("notes")] }).Document;

        Assert.Equal([3, 2], document.Root.Children.Where(n => n.Role == StructureRole.Part).Select(n => n.Children.Count).Append(document.Root.Children.Count(n => n.Role == StructureRole.Sect)));
    }

    [Fact]
    public void The_bookmark_of_a_part_stands_above_that_of_its_first_section()
    {
        static BookSection Titled(string title, BookPart? part) =>
            new(title, [Paragraph(title) with { Outline = new Typesetting.Flow.OutlineMark(1, title) }], Bench.Style) { Part = part };

        var document = Bench.Set(Titled("a", null), Titled("b", One), Titled("c", One), Titled("d", null)).Document;

        Assert.Equal(
            ["1 a", "1 One", "2 b", "2 c", "1 d"],
            document.Pages.SelectMany(page => page.Frame.Items.OfType<OutlineItem>()).Select(mark => $"{mark.Level} {mark.Title}"));
    }
}
