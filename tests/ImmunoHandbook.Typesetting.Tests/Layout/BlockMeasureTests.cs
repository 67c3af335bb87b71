using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Layout;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Layout;

/// <summary>What other engines are told of a block before they set it.</summary>
public sealed class BlockMeasureTests
{
    private static readonly MeasuredPlace s_place = new(200, 500, TextDirection.LeftToRight, "en");

    [Fact]
    public void Heights_are_those_that_the_paginator_gives_the_same_blocks()
    {
        var lines = new RuledLinesBlock(3, 20, new Stroke(Colour.Black, 1)) { SpaceAfter = 10 };
        var measure = new BlockMeasure();
        Assert.Equal(60, measure.Height([lines], s_place, PageNumbering.Unknown), 3);
        Assert.Equal(130, measure.Height([lines, lines], s_place, PageNumbering.Unknown), 3);
        var box = new BoxBlock([lines], new BoxStyle(Insets.Uniform(5)));
        Assert.Equal(70, measure.Height([box], s_place, PageNumbering.Unknown), 3);
    }

    [Fact]
    public void Columns_fill_the_place_in_the_proportion_that_is_asked_for()
    {
        var table = new TableBlock([], [new TableRow([new TableCell([]), new TableCell([])])], new TableStyle(default, new Stroke(Colour.Black, 1), null)) { ColumnWeights = [1, 3] };
        Assert.Equal([50.0, 150.0], new BlockMeasure().ColumnWidths(table, s_place, PageNumbering.Unknown));
    }
}
