namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// What the input of one build may cost, in one place. A handbook for people stays far below each of these; what is over
/// one is a finding (<see cref="DiagnosticCodes.OverLimit"/>), told before the work is begun. Only the command line raises
/// them, never the content: content may be a stranger's.
/// </summary>
/// <param name="Factor">How many times the usual bounds: what <c>--raise-limits</c> gives.</param>
internal sealed record Limits(int Factor = 1)
{
    /// <summary>The largest factor: no product of a bound and it overflows.</summary>
    public const int MostFactor = 100;

    public static Limits Usual { get; } = new();

    /// <summary>Bytes of a text file. A chapter of this size would be a book of 2,000 pages.</summary>
    public long TextBytes => (5L << 20) * Factor;

    /// <summary>Bytes of a picture or font. Pictures straight from a camera stay below this.</summary>
    public long PictureBytes => (50L << 20) * Factor;

    /// <summary>
    /// Pixels of all pictures of a handbook together, counted before any is decoded, beyond what files of their size hold in
    /// photographs and scans: three plain pictures of 8,000 by 8,000.
    /// </summary>
    public long Pixels => 200_000_000L * Factor;

    /// <summary>Characters of one line of a chapter, which is a paragraph where the writer does not break lines.</summary>
    public int LineLength => 1_100_000 * Factor;

    /// <summary>Lines that a chapter may take in print, and a handbook in all its languages however short it is written: 1,400 pages.</summary>
    public int PrintedLines => 40_000 * Factor;

    /// <summary>
    /// A larger handbook may take a line for so many bytes of its chapters. Prose takes one for about 60, a handbook full of
    /// boxes, tables and lists one for 15; only text that is made to cost much takes more.
    /// </summary>
    public int BytesForLine => Math.Max(1, 10 / Factor);

    /// <summary>Levels of lists, quotes, boxes and brackets within each other. What stands deeper has no room on a page; Markdig itself gives up at 128.</summary>
    public const int Nesting = 100;

    /// <summary>Characters of a link's address. Each printed line of a link holds all of it.</summary>
    public const int AddressLength = 2_048;

    /// <summary>Typed addresses in one paragraph: for each of them the parser looks through all of the paragraph before it.</summary>
    public const int AddressesInParagraph = 1_000;

    /// <summary>Columns of a table. Ten are too many to print already.</summary>
    public int TableColumns => 60 * Factor;

    /// <summary>Entries of one YAML file: names, values and list items.</summary>
    public int YamlEntries => 50_000 * Factor;

    /// <summary>Findings of one code told for one file; then their number.</summary>
    public int FindingsInFile => 20_000 * Factor;
}
