namespace ImmunoHandbook.Links;

/// <summary>mailto: (RFC 6068) and tel: (RFC 3966) addresses, as far as a wrong one can be told from a right one.</summary>
internal static class Contact
{
    private const int FewestDigits = 2;

    public static bool IsUsable(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var rest = Uri.UnescapeDataString(address[(colon + 1)..]);
        return address.AsSpan(0, colon).Trim().Equals("tel", StringComparison.OrdinalIgnoreCase) ? IsPhone(rest) : IsMail(rest);
    }

    private static bool IsPhone(string number)
    {
        var digits = number.Split(';')[0];
        return digits.Count(char.IsAsciiDigit) >= FewestDigits
            && digits.Select((c, i) => (c, i)).All(p => char.IsAsciiDigit(p.c) || p.c is '-' or '.' or '(' or ')' or '*' or '#' || (p.c == '+' && p.i == 0));
    }

    private static bool IsMail(string address) =>
        address.Split('?')[0].Split(',', StringSplitOptions.TrimEntries) is { Length: > 0 } all && all.All(IsOneMail);

    private static bool IsOneMail(string address)
    {
        var parts = address.Split('@');
        return parts.Length == 2 && parts[0].Length > 0 && !address.Any(char.IsWhiteSpace)
            && parts[1].Split('.') is { Length: > 1 } labels && labels.All(l => l.Length > 0);
    }
}
