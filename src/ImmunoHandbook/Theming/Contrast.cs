using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Geometry;

namespace ImmunoHandbook.Theming;

/// <summary>Contrast of text and ground (WCAG 2.2, 1.4.3 and 1.4.6): at least 7 to 1 for text.</summary>
internal static class Contrast
{
    private const double Least = 7;

    private static readonly (string Text, string Ground)[] s_pairs =
        [("ink", "paper"), ("accent", "paper"), ("ink", "soft"), ("now-text", "now"), ("today-text", "today"), ("ink", "next")];

    public static void Check(Theme theme, SourceLocation at, DiagnosticBag findings)
    {
        foreach (var (mode, colours) in new[] { ("colours", theme.Light), ("dark-colours", theme.Dark) })
        {
            foreach (var (text, ground) in s_pairs)
            {
                var ratio = Ratio(colours[text], colours[ground]);
                if (ratio < Least)
                {
                    findings.Report(
                        DiagnosticCodes.LowContrast, at,
                        string.Create(CultureInfo.InvariantCulture, $"In {mode}, \"{text}\" on \"{ground}\" has a contrast of {ratio:0.0} to 1; tired eyes need {Least} to 1."),
                        "Make one of the two colours darker or lighter.");
                }
            }
        }
    }

    public static double Ratio(Colour a, Colour b)
    {
        var (la, lb) = (Luminance(a), Luminance(b));
        return (Math.Max(la, lb) + 0.05) / (Math.Min(la, lb) + 0.05);
    }

    private static double Luminance(Colour c) => (0.2126 * Linear(c.Red)) + (0.7152 * Linear(c.Green)) + (0.0722 * Linear(c.Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
