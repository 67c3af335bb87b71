using System.Buffers;

namespace ImmunoHandbook.Links.Addresses;

/// <summary>The first steps of the basic URL parser (WHATWG URL, 4.4): what is not part of an address, and its scheme.</summary>
internal static class UrlText
{
    private static readonly SearchValues<char> s_removed = SearchValues.Create('\t', '\n', '\r');

    /// <summary>Without control characters and spaces at both ends, and without tabs and line ends inside.</summary>
    public static string Clean(string address, ref AddressFlaws flaws)
    {
        var (start, end) = (0, address.Length);
        while (start < end && address[start] <= ' ')
        {
            start++;
        }

        while (end > start && address[end - 1] <= ' ')
        {
            end--;
        }

        var trimmed = end - start == address.Length ? address : address[start..end];
        if (trimmed.AsSpan().IndexOfAny(s_removed) < 0)
        {
            return trimmed;
        }

        flaws |= AddressFlaws.LineEnd;
        return string.Concat(trimmed.Where(c => !s_removed.Contains(c)));
    }

    /// <summary>In lower case without its colon, or null where the address has none (scheme start state and scheme state).</summary>
    public static string? SchemeOf(string address)
    {
        if (address.Length == 0 || !char.IsAsciiLetter(address[0]))
        {
            return null;
        }

        for (var i = 1; i < address.Length; i++)
        {
            var c = address[i];
            if (c == ':')
            {
                return address[..i].ToLowerInvariant();
            }

            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Path, query and fragment with their marks; in this order because a question mark may stand in a fragment.</summary>
    public static (string Path, string Query, string? Fragment) Split(string address)
    {
        string? fragment = null;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0)
        {
            (fragment, address) = (address[(hash + 1)..], address[..hash]);
        }

        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? (address, "", fragment) : (address[..query], address[query..], fragment);
    }

    public static bool IsSlash(char c) => c is '/' or '\\';
}
