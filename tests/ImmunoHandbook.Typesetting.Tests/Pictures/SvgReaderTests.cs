using System.Text;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pictures;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

public sealed class SvgReaderTests
{
    private const string Open = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>";

    [Fact]
    public void Size_comes_from_width_and_height_or_the_view_box()
    {
        Assert.Equal(new Size(75, 37.5), Read(Open + "</svg>").Picture!.Size);
        Assert.Equal(new Size(75, 150), Read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 20' width='100'/>").Picture!.Size);
        Assert.Equal(new Size(7.5, 15), Read("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 20' width='100%'/>").Picture!.Size);
        Assert.Equal(new Size(72, 144), Read("<svg xmlns='http://www.w3.org/2000/svg' width='1in' height='2in'/>").Picture!.Size);
    }

    [Theory]
    [InlineData("<path d='M1 2L3 4z'/>", "M1,2 L3,4 Z")]
    [InlineData("<path d='m1,2 3,4h5v-6H0V0'/>", "M1,2 L4,6 L9,6 L9,0 L0,0 L0,0")]
    [InlineData("<path d='M0 0C1 1 2 2 3 3S5 5 6 6'/>", "M0,0 C1,1;2,2;3,3 C4,4;5,5;6,6")]
    [InlineData("<path d='M0 0Q3 3 6 0T12 0'/>", "M0,0 C2,2;4,2;6,0 C8,-2;10,-2;12,0")]
    [InlineData("<path d='M10 0A10 10 0 0110 0'/>", "M10,0")]
    [InlineData("<path d='M0 0zl5 5'/>", "M0,0 Z M0,0 L5,5")]
    [InlineData("<path d='M.5.5-1-1'/>", "M0.5,0.5 L-1,-1")]
    [InlineData("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>", "M1,2 L3,4")]
    [InlineData("<polygon points='0,0 1,0 1,1'/>", "M0,0 L1,0 L1,1 Z")]
    [InlineData("<polyline points='0 0 1 0'/>", "M0,0 L1,0")]
    [InlineData("<rect x='1' y='2' width='3' height='4'/>", "M1,2 L4,2 L4,6 L1,6 Z")]
    public void Outlines_of_every_kind_are_read(string element, string expected)
    {
        Assert.Equal(expected, Spell(Assert.Single(Shapes(Open + element + "</svg>")).Path));
    }

    [Theory]
    [InlineData("M10 0A10 10 0 0 1 0 10", 7.0711, 7.0711)]
    [InlineData("M10 0A10 10 0 0 0 0 10", 2.9289, 2.9289)]
    [InlineData("M0 10A10 10 0 1 1 10 0", -7.0711, -7.0711)]
    public void Arcs_go_through_the_middle_of_their_circle_arc(string data, double x, double y)
    {
        var path = Assert.Single(Shapes($"{Open}<path d='{data}'/></svg>")).Path;
        // An odd number of equal pieces: the middle of the arc is the middle of the piece in the middle.
        var first = path.Verbs.Count(v => v == PathVerb.Curve) / 2 * 3;
        var (from, a, b, to) = (path.Points[first], path.Points[first + 1], path.Points[first + 2], path.Points[first + 3]);
        var middle = new Point((from.X + (3 * a.X) + (3 * b.X) + to.X) / 8, (from.Y + (3 * a.Y) + (3 * b.Y) + to.Y) / 8);
        Assert.Equal(x, middle.X, 0.01);
        Assert.Equal(y, middle.Y, 0.01);
    }

    [Fact]
    public void Style_attribute_beats_rule_beats_presentation_attribute()
    {
        var shapes = Shapes(Open + "<style>.a{fill:#00ff00} #b{fill:#0000ff}</style><rect class='a' fill='red' width='1' height='1'/>" +
            "<rect id='b' class='a' width='1' height='1'/><rect class='a' style='fill:#123456' width='1' height='1'/></svg>");
        Assert.Equal(["#00ff00", "#0000ff", "#123456"], shapes.Select(s => s.Fill.ToString()));
    }

    [Theory]
    [InlineData("var(--accent, #fff)", "#010203")]
    [InlineData("var(--unknown, teal)", "#008080")]
    [InlineData("rgb(255, 50%, 0)", "#ff8000")]
    [InlineData("currentColor", "#aabbcc")]
    public void Colours_may_be_names_functions_and_theme_colours(string fill, string expected)
    {
        var shape = Assert.Single(Shapes($"{Open}<g color='#abc'><rect fill='{fill}' width='1' height='1'/></g></svg>"));
        Assert.Equal(expected, shape.Fill.ToString());
    }

    [Fact]
    public void Strokes_keep_width_caps_joins_and_dashes()
    {
        var shape = Assert.Single(Shapes(Open + "<g stroke='#111111' stroke-width='3' stroke-linecap='round'><path d='M0 0h9' fill='none' stroke-dasharray='2,1' stroke-linejoin='bevel'/></g></svg>"));
        Assert.Null(shape.Fill);
        Assert.Equal((3.0, LineCap.Round, LineJoin.Bevel), (shape.Stroke!.Width, shape.Stroke.Cap, shape.Stroke.Join));
        Assert.Equal([2.0, 1.0], shape.Stroke.Dashes);
    }

    [Fact]
    public void Transforms_apply_from_the_right()
    {
        var reading = Read(Open + "<g transform='translate(10 20) scale(2)'><rect transform='rotate(90)' width='1' height='1'/></g></svg>");
        var maps = Groups(reading).Select(g => g.Transform).ToArray();
        var point = maps[1].After(maps[2]).Apply(new Point(1, 0));
        Assert.Equal(10, point.X, 6);
        Assert.Equal(22, point.Y, 6);
    }

    [Fact]
    public void Symbols_are_used_with_their_view_box()
    {
        var reading = Read(Open + "<symbol id='s' viewBox='0 0 10 10'><rect width='10' height='10'/></symbol><use href='#s' x='5' width='20' height='20'/></svg>");
        Assert.Empty(reading.Problems);
        Assert.Equal(new Point(25, 20), Groups(reading)[1].Transform.Apply(new Point(10, 10)));
    }

    [Fact]
    public void Uses_that_go_in_a_circle_end()
    {
        var reading = Read(Open + "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g></svg>");
        Assert.Contains(reading.Problems, p => p.Message.Contains("circle", StringComparison.Ordinal));
    }

    [Fact]
    public void Gradients_are_measured_by_the_shape_and_inherit_stops()
    {
        var shape = Assert.Single(Shapes(Open + "<linearGradient id='a'><stop offset='0' stop-color='red'/><stop offset='100%' stop-color='blue'/></linearGradient>" +
            "<linearGradient id='b' href='#a' x2='0' y2='1'/><rect x='10' y='20' width='30' height='40' fill='url(#b)'/></svg>"));
        var gradient = Assert.IsType<LinearGradient>(shape.Gradient);
        Assert.Equal(new Point(10, 60), gradient.Transform.Apply(gradient.To));
        Assert.Equal(["#ff0000", "#0000ff"], gradient.Stops.Select(s => s.Colour.ToString()));
    }

    [Fact]
    public void Text_is_anchored_and_scaled()
    {
        var reading = Read(Open + "<text x='50' y='20' font-size='10' text-anchor='middle' font-weight='700'>Call <tspan>us</tspan></text></svg>");
        Assert.Empty(reading.Problems);
        var group = Groups(reading)[1];
        var runs = group.Child.Items.Cast<GlyphRun>().ToArray();
        Assert.Equal("Call us", string.Concat(runs.Select(r => r.Text)));
        Assert.All(runs, run => Assert.Equal(10, run.Size));
        Assert.Equal(50, group.Transform.E + (group.Child.Size.Width - 1) / 2, 6);
        Assert.Equal(20, group.Transform.F);
    }

    [Fact]
    public void Lines_of_text_stand_one_below_the_other()
    {
        var reading = Read(Open + "<text y='10'><tspan x='5'>one</tspan><tspan x='5' dy='12'>two</tspan></text></svg>");
        Assert.Equal([(5, 10), (5, 22)], Groups(reading).Skip(1).Select(g => (g.Transform.E, g.Transform.F)));
    }

    [Theory]
    [InlineData("<image href='https://example.org/x.png'/>", "'image'")]
    [InlineData("<script>alert(1)</script>", "'script'")]
    [InlineData("<foreignObject/>", "'foreignObject'")]
    [InlineData("<rect onclick='x()' width='1' height='1'/>", "'onclick'")]
    [InlineData("<rect filter='url(#f)' width='1' height='1'/>", "'filter: url(#f)'")]
    [InlineData("<rect fill='url(other.svg#p)' width='1' height='1'/>", "outside")]
    [InlineData("<rect fill='url(#missing)' width='1' height='1'/>", "'#missing'")]
    [InlineData("<path d='M0 0L5 X'/>", "path data")]
    [InlineData("<rect fill='blurple' width='1' height='1'/>", "'blurple'")]
    [InlineData("<rect transform='wobble(1)' width='1' height='1'/>", "'wobble(1)'")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>x</div>", "'div'")]
    public void What_is_not_supported_is_told_with_its_line(string element, string part)
    {
        var reading = Read(Open + "\n\n" + element + "</svg>");
        Assert.NotNull(reading.Picture);
        var problem = Assert.Single(reading.Problems, p => p.Message.Contains(part, StringComparison.Ordinal));
        Assert.Equal(3, problem.Line);
        Assert.False(problem.IsFatal);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>", "DOCTYPE")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "near line 1")]
    [InlineData("<html/>", "'html'")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>", "width or height")]
    public void Files_that_are_no_drawing_are_refused(string text, string part)
    {
        var reading = Read(text);
        Assert.Null(reading.Picture);
        var problem = Assert.Single(reading.Problems);
        Assert.Contains(part, problem.Message + problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_without_harm()
    {
        var text = Open + string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000)) + "</svg>";
        Assert.Null(Read(text).Picture);
    }

    [Fact]
    public void Title_and_description_are_read()
    {
        var reading = Read(Open + "<title>A  cell</title><desc>It\nis round.</desc></svg>");
        Assert.Equal(("A cell", "It is round."), (reading.Title, reading.Description));
    }

    private static PictureReading Read(string text) =>
        PictureReader.Read(Encoding.UTF8.GetBytes(text), "test.svg", DrawingText.Options);

    private static ShapeItem[] Shapes(string text)
    {
        var reading = Read(text);
        Assert.Empty(reading.Problems);
        return [.. All(((VectorPicture)reading.Picture!).Items).OfType<ShapeItem>()];
    }

    private static GroupItem[] Groups(PictureReading reading) =>
        [.. All(((VectorPicture)reading.Picture!).Items).OfType<GroupItem>()];

    private static IEnumerable<FrameItem> All(IEnumerable<FrameItem> items) =>
        items.SelectMany(i => i is GroupItem group ? All(group.Child.Items).Prepend(i) : [i]);

    private static string Spell(VectorPath path)
    {
        var result = new StringBuilder();
        var next = 0;
        foreach (var verb in path.Verbs)
        {
            var count = verb switch { PathVerb.Curve => 3, PathVerb.Close => 0, _ => 1 };
            var points = Enumerable.Range(next, count)
                .Select(i => FormattableString.Invariant($"{Math.Round(path.Points[i].X, 3)},{Math.Round(path.Points[i].Y, 3)}"));
            result.Append(verb switch { PathVerb.Move => 'M', PathVerb.Line => 'L', PathVerb.Curve => 'C', _ => 'Z' })
                .AppendJoin(';', points).Append(' ');
            next += count;
        }

        return result.ToString().TrimEnd();
    }
}
