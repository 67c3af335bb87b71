using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>What drawings have beside the elements of HTML.</summary>
internal static class KnownForeign
{
    public static bool IsRoot(ReadOnlySpan<byte> tag) => tag.Length == 3 && Ascii.EqualsIgnoreCase(tag, "svg"u8);

    /// <summary>Presentation attributes that may name a paint, mask or filter by <c>url(#id)</c> (SVG 2, 6.6).</summary>
    public static bool TakesPaint(ReadOnlySpan<byte> attribute) => attribute.Length switch
    {
        4 => Is(attribute, "fill"u8) || Is(attribute, "mask"u8),
        6 => Is(attribute, "stroke"u8) || Is(attribute, "filter"u8) || Is(attribute, "cursor"u8),
        9 => Is(attribute, "clip-path"u8),
        10 => Is(attribute, "marker-mid"u8) || Is(attribute, "marker-end"u8),
        12 => Is(attribute, "marker-start"u8),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase) => Ascii.EqualsIgnoreCase(name, lowerCase);
}
