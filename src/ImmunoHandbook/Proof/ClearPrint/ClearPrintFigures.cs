namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>What was measured in one finished book. Sizes and distances in points; 0 where there was nothing to measure.</summary>
internal sealed record ClearPrintFigures
{
    /// <summary>Size of most of the text.</summary>
    public double TextSize { get; init; }

    public double SmallestType { get; init; }

    public double SmallestLabel { get; init; }

    /// <summary>Characters of a full line of running text: as many lines are shorter as are longer.</summary>
    public int Measure { get; init; }

    public int LongestLine { get; init; }

    /// <summary>Least distance of lines in a paragraph, as a multiple of the size.</summary>
    public double Leading { get; init; }

    public double Contrast { get; init; }

    /// <summary>Least distance of anything from the edge of its sheet.</summary>
    public double Edge { get; init; }

    /// <summary>Mean part of a page that is covered with toner, 0 to 1.</summary>
    public double Tint { get; init; }

    public double HighestTint { get; init; }

    public int HighestTintPage { get; init; }

    /// <summary>Words and numbers divided at the end of a line, headings and lines alone at the edge of a page.</summary>
    public int Breaks { get; init; }
}
