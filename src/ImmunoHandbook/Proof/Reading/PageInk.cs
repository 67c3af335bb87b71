using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>A marked content sequence of a page (ISO 32000-1, 14.6).</summary>
/// <param name="Tag">Its name, <c>P</c> or <c>Artifact</c>.</param>
/// <param name="Id">Its number on the page, or -1.</param>
/// <param name="Parent">The sequence it stands in, as an index, or -1.</param>
internal sealed record ContentMark(string Tag, int Id, int Parent)
{
    /// <summary>Stands in for what the glyphs say, or null.</summary>
    public string? ActualText { get; init; }

    public string? Language { get; init; }

    /// <summary>Header or Footer for running heads and feet.</summary>
    public string? Subtype { get; init; }

    public bool IsArtifact => Tag == "Artifact";
}

internal enum InkKind : byte { Text, Fill, Stroke, Picture }

/// <summary>Something painted; places in points from the page's lower left corner, y upwards.</summary>
/// <param name="Mark">Index of the innermost sequence it stands in, or -1.</param>
internal readonly record struct Ink(InkKind Kind, int Mark, Rect Box)
{
    public Colour Colour { get; init; }

    /// <summary>Size of type in points, or the width of a line.</summary>
    public double Size { get; init; }

    /// <summary>Height of the baseline.</summary>
    public double Baseline { get; init; }

    /// <summary>What the glyphs say from left to right.</summary>
    public string? Text { get; init; }

    public int Font { get; init; }

    /// <summary>Corners of a filled outline, curves made straight; a corner that is not a number ends a part.</summary>
    public Point[]? Outline { get; init; }

    /// <summary>Less than 1 where what is below shows through.</summary>
    public double Opacity { get; init; }
}

/// <summary>Everything painted on one page, in order, and the sequences it is marked with.</summary>
internal sealed class PageInk
{
    public List<ContentMark> Marks { get; } = [];

    public List<Ink> Painted { get; } = [];

    /// <summary>A glyph without a text, by font and code, with the sequence that it stands in.</summary>
    public List<(int Font, int Code, int Mark)> Unmapped { get; } = [];

    /// <summary>Object numbers of forms that hold numbered sequences, once for each time they are painted.</summary>
    public List<long> MarkedForms { get; } = [];

    /// <summary>The nearest sequence from a mark outwards that a test holds for, or -1.</summary>
    public int Enclosing(int mark, Func<ContentMark, bool> test)
    {
        while (mark >= 0 && !test(Marks[mark]))
        {
            mark = Marks[mark].Parent;
        }

        return mark;
    }

    public bool IsArtifact(int mark) => Enclosing(mark, m => m.IsArtifact) >= 0;

    /// <summary>Number of the sequence that ties content to the structure, or -1.</summary>
    public int ContentId(int mark) => Enclosing(mark, m => m.Id >= 0) is var found and >= 0 ? Marks[found].Id : -1;
}
