using System.Net;

namespace ImmunoHandbook.Serving;

/// <summary>
/// The head of an HTTP/1.1 request (RFC 9112) as far as the preview needs it. A page somewhere on the web can point a
/// name of its own at this machine and then read whatever answers to that name: so only names that nobody can take are
/// answered to, and a request that another page has caused is told apart by its origin.
/// </summary>
/// <param name="Path">Decoded, without its query and leading slash.</param>
/// <param name="Host">Null where it is not said or said twice.</param>
/// <param name="Origin">Of the page that asks, where the browser says so.</param>
internal sealed record RequestHead(string Method, string Path, string? Host, string? Origin)
{
    /// <summary>Null for what is no request.</summary>
    public static RequestHead? Parse(string text)
    {
        var lines = text.Split("\r\n");
        if (lines[0].Split(' ') is not [var method, var target, var version] || !version.StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/');
        return new RequestHead(method, path, Only(lines, "Host:"), Only(lines, "Origin:"));
    }

    /// <summary>Asks for this machine by a name that leads nowhere else.</summary>
    public bool IsForThisMachine => Host is { } host && NameOf(host) is { } name
        && (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)));

    /// <summary>Typed by a person, or asked for by a page of the preview itself.</summary>
    public bool IsFromHere => Origin is null || Origin.Equals($"http://{Host}", StringComparison.OrdinalIgnoreCase);

    private static string? Only(string[] lines, string name)
    {
        var values = lines.Skip(1).Where(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Select(line => line[name.Length..].Trim()).ToList();
        return values.Count switch { 0 => null, 1 => values[0], _ => "" };
    }

    /// <summary>Without the port: 127.0.0.1:8080, [::1]:8080, localhost. Null for anything that is written otherwise.</summary>
    private static string? NameOf(string host)
    {
        var end = host.StartsWith('[') ? host.IndexOf(']', StringComparison.Ordinal) + 1 : host.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? colon : host.Length;
        var isWhole = end == host.Length || (host[end] == ':' && host.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9') < 0);
        return end > 0 && isWhole ? host[..end] : null;
    }
}
