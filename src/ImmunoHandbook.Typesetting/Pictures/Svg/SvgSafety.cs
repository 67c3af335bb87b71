namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>What no drawing may hold: programs, and whatever fetches something from elsewhere.</summary>
internal static class SvgSafety
{
    public static void TellDangers(SvgElement element, SvgProblems problems)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (IsEvent(name))
            {
                problems.Add(element, $"The attribute '{name}' of the element '{element.Name}' runs a program and is left out.");
            }
            else if (name == "href" && IsReferring(element.Name) && SvgReference.Target(value) is null)
            {
                problems.Add(element, $"The element '{element.Name}' refers to something outside of the file and is left out.", "A drawing must be complete in itself.");
            }
        }
    }

    private static bool IsReferring(string element) => element is "use" or "linearGradient" or "radialGradient";

    public static bool IsEvent(string attribute) => attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    public static string? HintFor(string element) => element switch
    {
        "script" => "Drawings must not run programs.",
        "image" => "Use the picture itself, or draw with shapes.",
        "foreignObject" => "Use text elements.",
        "animate" or "animateMotion" or "animateTransform" or "set" => "Drawings stand still: what moves cannot be printed, and disturbs who reads.",
        "filter" or "mask" or "pattern" or "marker" => "Flatten effects to shapes in the drawing program before saving.",
        "textPath" => "Turn the text into straight lines of text.",
        _ => null,
    };
}
