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

/// <summary>
/// A family with the two weights that a clear-print book uses. Its files may stay unopened until a character is looked for
/// that no family before it has.
/// </summary>
public sealed class FontFamily(string name, Lazy<FontFace> regular, Lazy<FontFace> bold)
{
    public FontFamily(string name, FontFace regular, FontFace bold) : this(name, new Lazy<FontFace>(regular), new Lazy<FontFace>(bold)) { }

    public string Name { get; } = name;

    public FontFace Regular => regular.Value;

    /// <summary>The regular face itself where the family has no bold one.</summary>
    public FontFace Bold => bold.Value;

    public FontFace Face(bool isBold) => isBold ? Bold : Regular;

    /// <summary>The face is that weight of this family; asking opens no file.</summary>
    public bool Holds(FontFace face, bool isBold) =>
        (isBold ? bold : regular) is { IsValueCreated: true } opened && ReferenceEquals(opened.Value, face);
}

/// <summary>Families in order of preference: a character is set in the first one that has it.</summary>
public sealed record FontCascade(IReadOnlyList<FontFamily> Families);

public enum TextDirection : byte { LeftToRight, RightToLeft }

public enum TextAlignment : byte { Start, Centre, End }
