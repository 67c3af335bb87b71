using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print;

/// <summary>Colours of the printed book, by their names in theme.yml.</summary>
internal sealed record BookColours(Colour Ink, Colour Accent, Colour Soft, Colour Rule)
{
    public required Colour Now { get; init; }
    public required Colour NowText { get; init; }
    public required Colour Today { get; init; }
    public required Colour TodayText { get; init; }
    public required Colour Next { get; init; }
    public required Colour NextBorder { get; init; }
}

/// <summary>
/// How one edition is set. All sizes follow from the body size and the theme's scale; distances in points.
/// </summary>
/// <param name="Scale">Ratio of one heading size to the next smaller one.</param>
/// <param name="LeadingFactor">Leading of running text as a multiple of its size.</param>
internal sealed record BookStyle(FontCascade Fonts, PageStyle Page, double BodySize, double Scale, double LeadingFactor)
{
    public required BookColours Colours { get; init; }

    /// <summary>Families for code, before those of the text.</summary>
    public required FontCascade CodeFonts { get; init; }

    /// <summary>How the pages are put on folded sheets, or null.</summary>
    public BookletStyle? Booklet { get; init; }

    public double Leading => BodySize * LeadingFactor;

    /// <summary>Space between paragraphs: one blank line reads as a new thought, less looks like a list.</summary>
    public double ParagraphGap => Leading * 0.6;

    public TextStyle Text(string language) => new(Fonts, BodySize, Colours.Ink, language);

    /// <summary>Size of a heading; level 1 is a chapter's title.</summary>
    public double HeadingSize(int level) => BodySize * Math.Pow(Scale, Math.Max(0, 5 - Math.Clamp(level, 1, 5)));

    /// <summary>Size of the notes in the margin: the least that clear print allows.</summary>
    public double NoteSize => Math.Min(BodySize, 12);

    /// <summary>Size of the numbers of sources: seven tenths of the text, where clear print allows so little.</summary>
    public double MarkSize => Math.Max(BodySize * 0.7, NoteSize);

    /// <summary>Size of a block of code that would be too wide: what clear print, or large print where the edition is that, allows.</summary>
    public double LeastCodeSize => BodySize >= LargePrint ? LargePrint : NoteSize;

    /// <summary>Characters raised or lowered: seven tenths of the text around them, where clear print allows so little.</summary>
    public double ShiftedSize(double size) => Math.Min(size, Math.Max(size * 0.7, NoteSize));

    /// <summary>Size from which on print counts as large (UKAAF), in points.</summary>
    private const double LargePrint = 16;

    public double CoverSize => Math.Min(BodySize * Math.Pow(Scale, 7), Page.TextArea.Width / 7.5);

    /// <summary>Leading of larger text is tighter: its lines are longer in relation to the eye's jump. Tall letters, whose text has wide leading, need more here too.</summary>
    public ParagraphStyle Paragraph(double size) => new(size * (size > BodySize * 1.3 ? Math.Max(1.22, LeadingFactor - 0.085) : LeadingFactor));

    /// <summary>
    /// Text that is looked up, not read: the least leading that clear print allows in every edition. Only for Latin, Greek and
    /// Cyrillic letters: those of Arabic or Devanagari would touch.
    /// </summary>
    public static ParagraphStyle CloseParagraph(double size) => new(size * 1.3);

    public Stroke Hairline => new(Colours.Rule, 0.75);

    /// <summary>Distance of lines to write on: a hand needs 8 mm.</summary>
    public static double WritingDistance => Length.FromMillimetres(9);
}
