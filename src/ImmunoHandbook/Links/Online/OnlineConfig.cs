using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>How outside links are asked for: the part <c>links:</c> of handbook.yml, or a file of its own.</summary>
internal sealed record OnlineConfig
{
    public static readonly OnlineConfig Default = new();

    /// <summary>False where a rule could not be read: then nobody is asked, because the rule may have been there to forbid it.</summary>
    public bool IsSound { get; init; } = true;

    /// <summary>Where the rules are written, or nowhere.</summary>
    public SourceLocation At { get; init; }

    /// <summary>Where any is given, only addresses that one of them matches are asked for.</summary>
    public IReadOnlyList<Regex> Include { get; init; } = [];

    /// <summary>Addresses that are never asked for.</summary>
    public IReadOnlyList<Regex> Exclude { get; init; } = [];

    /// <summary>Beginnings of addresses and what is asked for in their place.</summary>
    public IReadOnlyList<(string From, string To)> Remap { get; init; } = [];

    /// <summary>Status codes that count as alive, first and last of each range.</summary>
    public IReadOnlyList<(int First, int Last)> Accept { get; init; } = [];

    /// <summary>By host: names of headers, each with the environment variable that holds its value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>By host: where its headers are written.</summary>
    public IReadOnlyDictionary<string, SourceLocation> HeaderPlaces { get; init; } = new Dictionary<string, SourceLocation>();

    /// <summary>Requests to one host at the same time.</summary>
    public int PerHost { get; init; } = 2;

    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>For one request, from the connection to the last byte that is read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For the whole run.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>After faults that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Days for which a good answer in the ledger is believed.</summary>
    public int MaxAge { get; init; } = 1;

    /// <summary>A pattern that takes too long over an address keeps it from being asked for.</summary>
    public bool IsWanted(string address) =>
        (Include.Count == 0 || Include.Any(pattern => Matches(pattern, address, ifTooLong: false))) && !Exclude.Any(pattern => Matches(pattern, address, ifTooLong: true));

    public bool Accepts(int status) => status is >= 200 and < 300 || Accept.Any(range => status >= range.First && status <= range.Last);

    public string Remapped(string address)
    {
        foreach (var (from, to) in Remap)
        {
            if (address.StartsWith(from, StringComparison.Ordinal))
            {
                return to + address[from.Length..];
            }
        }

        return address;
    }

    private static bool Matches(Regex pattern, string address, bool ifTooLong)
    {
        try
        {
            return pattern.IsMatch(address);
        }
        catch (RegexMatchTimeoutException)
        {
            return ifTooLong;
        }
    }
}
