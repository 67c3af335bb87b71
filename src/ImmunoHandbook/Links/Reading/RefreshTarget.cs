namespace ImmunoHandbook.Links.Reading;

/// <summary>The address in the content of <c>meta http-equiv=refresh</c> (WHATWG HTML, "shared declarative refresh steps").</summary>
internal static class RefreshTarget
{
    /// <summary>Null where the page only loads itself again, or the content is none.</summary>
    public static string? Of(string content)
    {
        var rest = content.AsSpan().TrimStart();
        var digits = rest.TrimStart("0123456789");
        if (digits.Length == rest.Length && !rest.StartsWith("."))
        {
            return null;
        }

        rest = digits.TrimStart("0123456789.");
        var after = rest.TrimStart();
        if (after.Length == 0 || (after.Length == rest.Length && after[0] is not (';' or ',')))
        {
            return null;
        }

        rest = (after[0] is ';' or ',' ? after[1..] : after).TrimStart();
        if (rest.StartsWith("url", StringComparison.OrdinalIgnoreCase) && rest[3..].TrimStart() is ['=', .. var value])
        {
            rest = value.TrimStart();
        }

        if (rest.Length > 0 && rest[0] is '"' or '\'')
        {
            var end = rest[1..].IndexOf(rest[0]);
            rest = end < 0 ? rest[1..] : rest.Slice(1, end);
        }

        return rest.Length == 0 ? null : rest.ToString();
    }
}
