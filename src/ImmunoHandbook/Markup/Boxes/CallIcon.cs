namespace ImmunoHandbook.Markup.Boxes;

/// <summary>The shape of an urgency level: octagon, triangle, circle. It repeats what the level word says, so it is hidden from readers aloud.</summary>
internal static class CallIcon
{
    public static string Svg(string boxName)
    {
        var shape = boxName switch
        {
            "call-now" => "<path d=\"M7 1h10l6 6v10l-6 6H7l-6-6V7z\"/>",
            "call-today" => "<path d=\"M12 2l11 20H1z\"/>",
            _ => "<circle cx=\"12\" cy=\"12\" r=\"10\"/>",
        };
        return $"<svg class=\"call-icon\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{shape}</svg>";
    }
}
