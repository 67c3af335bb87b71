using ImmunoHandbook.Typesetting;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>What the elements of a chapter become on paper and in its tags.</summary>
public class HtmlOnPaperTests
{
    [Fact]
    public void A_box_is_the_label_of_its_item_and_says_its_word_and_no_brackets_are_printed()
    {
        var book = PrintedHtml.Of("""
            <ul class="tasks"><li class="task"><span class="checkbox" role="img" aria-label="to do"></span> call</li>
            <li class="task"><p><span class="checkbox checked" role="img" aria-label="done"></span> write</p><p>more</p></li><li>plain</li></ul>
            <p>Answer <span class="checkbox" aria-label="to do"></span>yes</p>
            """);

        Assert.Equal("call write more \u2022 plain Answer yes", book.Text);
        Assert.Equal(["to do", "done", null], book.Nodes(StructureRole.Lbl).Select(label => label.Children is [var box, ..] ? box.ActualText : null));
        Assert.Equal("to do", book.Nodes(StructureRole.P)[^1].Children.Single().ActualText);
    }

    [Fact]
    public void Raised_and_lowered_digits_leave_the_line_and_a_struck_part_says_so()
    {
        var book = PrintedHtml.Of("<h2 data-outline=\"2\">10<sup>9</sup>/L</h2><p>H<sub>2</sub>O, 10<sup>9</sup>/L, <del>2 mg <b>now</b></del> <abbr title=\"by mouth\">p.o.</abbr></p>");

        var spans = book.Nodes(StructureRole.Span);
        Assert.Equal([true, false, true], spans.Where(span => span.BaselineShift != 0).Select(span => span.BaselineShift > 0));
        Assert.Equal("by mouth", spans.Single(span => span.Expansion is not null).Expansion);
        var struck = spans.Single(span => span.IsStruck);
        Assert.Equal("2 mg now", string.Concat(book.Runs.Where(run => run.Node == struck).Select(run => run.Text)));
        Assert.All(book.Runs.Where(run => run.Text == "9"), nine => Assert.True(nine.Size >= 12));
        Assert.Equal(0.4, spans[^3].BaselineShift / book.Run("H").Size, 6);
    }

    [Fact]
    public void Code_is_set_in_letters_of_one_width_from_left_to_right_also_in_an_Arabic_book()
    {
        var book = PrintedHtml.Of("<p>Type <code>a(1)</code></p><pre class=\"code\"><code>if x\n\ty()\n\nend\n</code></pre>", arabic: true);

        Assert.Equal(["a(1)", "if x ", "    y() ", " ", "end "], book.Runs.Where(run => run.Node!.Role == StructureRole.Code).Select(run => run.Text));
        Assert.All(book.Runs.Where(run => run.Node!.Role == StructureRole.Code), run => Assert.Contains("Mono", run.Face.PostScriptName, StringComparison.Ordinal));
        var (first, heading) = (book.Run("if x"), book.Runs[0]);
        Assert.True(first.At.X < heading.At.X + 30, $"{first.At.X} {heading.At.X}");
        Assert.Equal([StructureRole.P, StructureRole.P], book.Nodes(StructureRole.Code).Select(code => code.Parent!.Role));
    }

    [Theory]
    [InlineData("a5", 12)]
    [InlineData("a4", 12)]
    [InlineData("large-print", 16)]
    public void Wide_columns_are_never_set_smaller_than_clear_print_allows_and_are_told(string edition, double least)
    {
        var wide = new string('a', 60) + "   b\n" + new string('c', 60) + "   d";
        var book = PrintedHtml.Of($"<pre class=\"code\"><code>{wide}\n</code></pre>", edition);

        Assert.Equal(LayoutNoticeKind.WideCode, Assert.Single(book.Notices).Kind);
        Assert.All(book.Runs.Where(run => run.Node!.Role == StructureRole.Code), run => Assert.Equal(least, run.Size));
    }

    [Fact]
    public void A_tree_that_fits_in_smaller_letters_is_set_in_them_and_prose_is_not()
    {
        var book = PrintedHtml.Of($"<pre><code>├── {new string('a', 44)}\n</code></pre><pre><code>{string.Join(' ', Enumerable.Repeat("word", 20))}\n</code></pre>", "a4");

        Assert.Empty(book.Notices);
        Assert.InRange(book.Run("├").Size, 12, 13.9);
        Assert.Equal(14, book.Run("word").Size);
    }

    [Fact]
    public void A_small_picture_stays_in_its_line_and_a_large_one_divides_the_text_and_no_word_is_lost()
    {
        var book = PrintedHtml.Of("""
            <p>one <img src="images/small.svg" alt="dot"> two<img src="images/large.svg" alt="bar">three <strong>four<img src="images/large.svg" alt="rod"> five</strong></p>
            <h2>six <img src="images/large.svg" alt="beam"> seven</h2>
            """);

        Assert.Equal("one two three four five six seven", book.Text);
        Assert.Equal([("dot", true), ("bar", false), ("rod", false), ("beam", true)], book.Nodes(StructureRole.Figure).Select(figure => (figure.Alt, figure.IsInLine)));
        Assert.All(book.Nodes(StructureRole.Figure), figure => Assert.NotNull(figure.Bounds));
        Assert.True(book.Run("five").Face == book.Run("four").Face);
    }

    [Theory]
    [InlineData("<div>one</div><div>two</div>")]
    [InlineData("<p>one<br>two</p>")]
    [InlineData("<span>one<div>two</div></span>")]
    [InlineData("<foo><bar>one</bar><p>two</p></foo>")]
    [InlineData("<a href=\"#first-chapter\"><div>one</div><div>two</div></a>")]
    [InlineData("<strong><p>one</p><p>two</p></strong>")]
    [InlineData("<h2><div>one</div><div>two</div></h2>")]
    [InlineData("<dl>one<dt>two</dt></dl>")]
    [InlineData("<dl><div><dt><p>one</p></dt></div><dd><p>two</p></dd></dl>")]
    [InlineData("<figure><p>one</p><img src=\"images/small.svg\" alt=\"\"><figcaption><p>two</p></figcaption></figure>")]
    [InlineData("<table><tr><td>one</td><td>two</td></tr></table>")]
    [InlineData("<table><caption><p>one</p><p>two</p></caption><tr><td></td></tr></table>")]
    [InlineData("<table>one<tr><td>two</td></tr></table>")]
    [InlineData("<details><summary><h3>one</h3></summary>two</details>")]
    [InlineData("<section><li>one</li><li>two</li></section>")]
    [InlineData("<fieldset><legend>one</legend>two</fieldset>")]
    [InlineData("<p>one<a class=\"anchor\" id=\"x\"></a> two</p>")]
    public void Words_of_two_blocks_are_never_joined_and_never_lost(string html) =>
        Assert.Equal("one two", PrintedHtml.Of(html).Text);

    [Fact]
    public void What_stands_in_a_list_outside_of_its_items_goes_with_the_item_before()
    {
        var book = PrintedHtml.Of("<ol start=\"3\"><li value=\"5\">five</li><ul><li>nested</li></ul>loose<div><li>six</li></div></ol>");

        Assert.Equal("5. five \u2022 nested loose 6. six", book.Text);
    }

    [Fact]
    public void Rows_of_header_cells_alone_are_the_head_of_a_table_and_a_ragged_one_loses_no_cell()
    {
        var book = PrintedHtml.Of("""
            <table><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr>
            <tbody><tr><th scope="row" rowspan="2">e</th><td>f<ul><li>g</li></ul></td><td><p>h</p><p>i</p></td></tr><tr><td>j</td></tr><tr><td>k</td><td>l</td><td>m</td><td>n</td></tr></tbody></table>
            """);

        Assert.Equal("a b c d e f \u2022 g h i j k l m n", book.Text);
        var heads = book.Nodes(StructureRole.TH);
        Assert.Equal([HeaderScope.Column, HeaderScope.Column, HeaderScope.Column, HeaderScope.Column, HeaderScope.Row], heads.Select(head => head.Scope));
        Assert.Equal([2, 1, 1, 1, 2], heads.Select(head => head.RowSpan));
        var cell = book.Nodes(StructureRole.TD).First(td => td == PrintedHtml.Ancestors(book.Run("j").Node!).First(n => n.Role == StructureRole.TD));
        Assert.Equal([heads[1], heads[2], heads[4]], cell.Headers);
        Assert.All(book.Nodes(StructureRole.TR), row => Assert.InRange(row.Children.Count, 1, 4));
    }

    [Fact]
    public void A_row_head_is_bold_and_so_is_the_first_line_of_what_unfolds_on_the_website()
    {
        var book = PrintedHtml.Of("<table><thead><tr><th></th><th>h</th></tr></thead><tbody><tr><th scope=\"row\">r</th><td>c</td></tr></tbody></table><details><summary>More</summary><p>open</p></details>");

        Assert.All(new[] { "r", "More" }, text => Assert.EndsWith("-Bold", book.Runs.Last(run => run.Text == text).Face.PostScriptName, StringComparison.Ordinal));
        Assert.Equal("h r c More open", book.Text);
        Assert.Equal(StructureRole.Div, PrintedHtml.Ancestors(book.Run("open").Node!).ElementAt(1).Role);
    }

    [Fact]
    public void Remarks_of_the_five_kinds_differ_in_line_and_none_looks_like_a_call_box()
    {
        var kinds = new[] { "note", "tip", "important", "warning", "caution" };
        var looks = kinds.Select(kind => PrintedHtml.Box($"<section class=\"alert alert-{kind}\"><p class=\"box-title\">Word</p><p>text</p></section>")).ToList();

        Assert.Equal(looks.Count, looks.Select(look => (look.Border!.Width, look.Border.Dashes.Length)).Distinct().Count());
        Assert.All(looks, look => Assert.Equal((null, null, null, null), (look.Fill, look.HeadFill, look.Bar, look.Marker)));
        Assert.True(Math.Min(looks[3].Border!.Width, looks[4].Border!.Width) > Math.Max(looks[0].Border!.Width, looks[1].Border!.Width) * 2);
    }
}
