namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>References to other parts of the same file.</summary>
internal static class SvgReference
{
    /// <summary>The id in <c>#id</c> or <c>url(#id)</c>, or null for anything that leads out of the file.</summary>
    public static string? Target(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.StartsWith("url(", StringComparison.OrdinalIgnoreCase) && trimmed.EndsWith(')'))
        {
            trimmed = trimmed[4..^1].Trim(' ', '"', '\'');
        }

        return trimmed is ['#', _, ..] ? trimmed[1..] : null;
    }
}
