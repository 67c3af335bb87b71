namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>Lengths in user units (CSS pixels, 96 to the inch).</summary>
internal static class SvgLength
{
    /// <param name="text">A number with or without unit.</param>
    /// <param name="percentBase">What 100% is.</param>
    /// <param name="em">Font size.</param>
    /// <returns>Null if the text is no length.</returns>
    public static double? Parse(string? text, double percentBase, double em)
    {
        if (text is null)
        {
            return null;
        }

        var numbers = new SvgNumbers(text);
        if (!numbers.TryNumber(out var value))
        {
            return null;
        }

        var unit = numbers.Word();
        double? scale = unit switch
        {
            "" or "px" => 1,
            "pt" => 96 / 72.0,
            "pc" => 16,
            "mm" => 96 / 25.4,
            "cm" => 96 / 2.54,
            "in" => 96,
            "%" => percentBase / 100,
            "em" or "rem" => em,
            "ex" => em / 2,
            _ => null,
        };
        return numbers.IsAtEnd ? value * scale : null;
    }
}
