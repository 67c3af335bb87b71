namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Fills one page or column with strips, comparing numbers only. Remembers the last of the weakest breaks that fit.
/// The first strip is always taken, however tall: that is why filling ends for every page size.
/// </summary>
internal struct PageFill(double available)
{
    /// <summary>Sums of floating point numbers differ by less than this from what they stand for, in points.</summary>
    public const double Tolerance = 0.01;

    private double _bottom;
    private double _sideHeight;
    private int _count;

    /// <summary>Index before which the page ends once a strip was refused.</summary>
    public int BreakAt { get; private set; }

    public BreakRule Rule { get; private set; } = BreakRule.Forced;

    /// <summary>Height of the notes at the foot, with the rule above them.</summary>
    public double NotesHeight { get; private set; }

    public readonly double TopOf(Strip strip) => _count == 0 ? strip.Top : _bottom + strip.Lead;

    /// <summary>Height that the strip may have to fit as the next one.</summary>
    public readonly double RoomFor(Strip strip) => available - TopOf(strip) - strip.Bottom - NotesHeight;

    /// <summary>Takes the strip with the given index if it fits; false ends the page at <see cref="BreakAt"/>.</summary>
    public bool Add(Strip strip, int index, double height, double notes)
    {
        if (_count > 0)
        {
            if (strip.Break == BreakRule.Forced)
            {
                (BreakAt, Rule) = (index, BreakRule.Allowed);
                return false;
            }

            if (strip.Break <= Rule)
            {
                (BreakAt, Rule) = (index, strip.Break);
            }
        }

        var bottom = TopOf(strip) + height;
        var allNotes = NotesHeight + notes + (notes > 0 && NotesHeight == 0 ? FootnoteLayout.SeparatorHeight : 0);
        var side = _sideHeight + strip.SideHeight;
        var overflows = bottom + strip.Bottom + allNotes > available + Tolerance
            || (!strip.SideNotes.IsEmpty && side - SideNoteLayout.Gap > available + Tolerance);
        if (_count > 0 && overflows)
        {
            return false;
        }

        _sideHeight = side;
        (_bottom, NotesHeight) = (bottom, allNotes);
        _count++;
        return true;
    }

    /// <summary>End of the strips from <paramref name="from"/> on that a column of a height holds.</summary>
    public static int End(IReadOnlyList<Strip> strips, int from, double available) =>
        End(strips, from, available, out _);

    /// <summary>The same, with the rule that the break at the end goes against.</summary>
    public static int End(IReadOnlyList<Strip> strips, int from, double available, out BreakRule rule)
    {
        var fill = new PageFill(available);
        for (var i = from; i < strips.Count; i++)
        {
            if (!fill.Add(strips[i], i, strips[i].Height, notes: 0))
            {
                rule = fill.Rule;
                return fill.BreakAt;
            }
        }

        rule = BreakRule.Allowed;
        return strips.Count;
    }
}
