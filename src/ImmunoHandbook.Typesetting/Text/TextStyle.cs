using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>How characters look. Size in points; language as a BCP 47 tag.</summary>
public sealed record TextStyle(FontCascade Fonts, double Size, Colour Colour, string Language)
{
    public bool Bold { get; init; }

    /// <summary>Digits of equal width (OpenType <c>tnum</c>), for columns of numbers.</summary>
    public bool TabularNumbers { get; init; }

    /// <summary>Height above the baseline in points, for note marks and exponents; negative for what is lowered.</summary>
    public double Rise { get; init; }

    /// <summary>A line in the text's colour goes through it.</summary>
    public bool Struck { get; init; }
}

/// <summary>A family with the two weights that a clear-print book uses.</summary>
public sealed record FontFamily(string Name, FontFace Regular, FontFace Bold);

/// <summary>Families in order of preference: a character is set in the first one that has it.</summary>
public sealed record FontCascade(IReadOnlyList<FontFamily> Families);

public enum TextDirection : byte { LeftToRight, RightToLeft }

public enum TextAlignment : byte { Start, Centre, End }
