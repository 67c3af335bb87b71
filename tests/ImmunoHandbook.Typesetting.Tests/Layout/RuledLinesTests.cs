using ImmunoHandbook.Typesetting.Flow;
using Xunit;
using static ImmunoHandbook.Typesetting.Tests.Layout.Blocks;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

public class RuledLinesTests
{
    [Fact]
    public void Lines_to_write_on_stand_at_their_distance() =>
        LayoutBench.Page(100, 60).Set(new RuledLinesBlock(2, 20, Hairline), new RuleBlock(Hairline)).Shows("""
            page 1
              rule 0,19.5 100x0
              rule 0,39.5 100x0
              rule 0,40.5 100x0
            """);

    [Fact]
    public void No_single_line_to_write_on_stands_alone() =>
        LayoutBench.Page(100, 60).Set(Solid("a", 30), new RuledLinesBlock(3, 20, Hairline)).Shows("""
            page 1
              [a] 0,0 20x30
            page 2
              rule 0,19.5 100x0
              rule 0,39.5 100x0
              rule 0,59.5 100x0
            """);

    [Fact]
    public void Lines_fill_what_is_left_of_a_page_and_the_text_goes_on_on_the_next() =>
        LayoutBench.Page(100, 60).Set(
            Lines("a", 1), new RuledLinesBlock(0, 20, Hairline) { FillPage = true }, Lines("b", 1)).Shows("""
            page 1
              a1 0,0
              rule 0,29.5 100x0
              rule 0,49.5 100x0
            page 2
              b1 0,0
            """);
}
