using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Colours as CSS spells them: hexadecimal, names, rgb(). Only opaque ones.</summary>
internal static class SvgColours
{
    public static bool TryParse(string text, out Colour colour) =>
        Colour.TryParse(text, out colour) || CssColourNames.TryGet(text, out colour) || TryFunction(text, out colour);

    private static bool TryFunction(string text, out Colour colour)
    {
        colour = default;
        if (!text.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) || !text.EndsWith(')'))
        {
            return false;
        }

        var parts = text[4..^1].Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || Channel(parts[0]) is not { } red || Channel(parts[1]) is not { } green ||
            Channel(parts[2]) is not { } blue)
        {
            return false;
        }

        colour = new Colour(red, green, blue);
        return true;
    }

    private static byte? Channel(string text)
    {
        var isPercent = text.EndsWith('%');
        return double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? (byte)Math.Round(Math.Clamp(isPercent ? value * 255 / 100 : value, 0, 255), MidpointRounding.AwayFromZero)
            : null;
    }
}
