using System.Globalization;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Follows one address to its end: head first and the page where that does not tell enough, redirects by hand, faults
/// that may pass more than once. Says what it found; whether that is a fault of the handbook is not decided here.
/// </summary>
internal sealed class AddressProbe(Exchange exchange, OnlineConfig config, Patience patience)
{
    private const int MostHops = 10;

    /// <summary>DOI resolvers (ISO 26324). Whether they know a name is the answer: publishers' own pages turn programs away.</summary>
    private static readonly string[] s_resolvers = ["doi.org", "www.doi.org", "dx.doi.org"];

    /// <param name="address">Absolute, without a fragment.</param>
    /// <param name="known">What the ledger remembers, or null.</param>
    /// <param name="wantsPage">Its places or its title will be asked for.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<OutsideAnswer> AskAsync(Uri address, LedgerEntry? known, bool wantsPage, CancellationToken stop)
    {
        var isName = s_resolvers.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
        var (at, lasting, isLasting) = (Remapped(address), (Uri?)null, true);
        var seen = new HashSet<string>(StringComparer.Ordinal) { at.AbsoluteUri };
        while (true)
        {
            var reply = await AskServerAsync(at, seen.Count == 1 ? known : null, wantsPage && !isName, stop);
            if (!reply.IsRedirect || isName)
            {
                return Answer(reply, isName && reply.IsRedirect) with
                {
                    Final = seen.Count > 1 ? at.AbsoluteUri : null,
                    MovedTo = lasting?.AbsoluteUri,
                };
            }

            var next = reply.Location!;
            isLasting &= reply.IsLastingRedirect;
            lasting = isLasting ? next : lasting;
            if (next.Scheme is not ("http" or "https") || next.UserInfo.Length > 0)
            {
                return new OutsideAnswer(OutsideVerdict.Dead, $"leads on to \"{next.Scheme}:\", which is no web page");
            }

            if (seen.Count > MostHops || !seen.Add(next.AbsoluteUri))
            {
                return new OutsideAnswer(OutsideVerdict.Dead, "sends its visitors in a circle");
            }

            at = next;
        }
    }

    private Uri Remapped(Uri address) => Uri.TryCreate(config.Remapped(address.AbsoluteUri), UriKind.Absolute, out var other) ? other : address;

    private async Task<Reply> AskServerAsync(Uri at, LedgerEntry? known, bool wantsPage, CancellationToken stop)
    {
        var headers = HeadersOf(at.Host);
        if (!wantsPage)
        {
            var head = await exchange.AskAsync(new Question(at, WantsBody: false, headers), stop);
            if (head.IsRedirect || config.Accepts(head.Status) || head.Fault is ReplyFault.Private or ReplyFault.UnknownHost or ReplyFault.Certificate)
            {
                return head;
            }
        }

        for (var retry = 0; ; retry++)
        {
            var reply = await exchange.AskAsync(
                new Question(at, WantsBody: true, headers) { EntityTag = known?.EntityTag, LastModified = known?.LastModified }, stop);
            if (!reply.MayPass || reply.IsRobotsWall || retry == config.Retries || patience.Before(retry, reply.RetryAfter) is not { } wait)
            {
                return reply;
            }

            await patience.Wait(wait, stop);
        }
    }

    private Dictionary<string, string> HeadersOf(string host) =>
        config.Headers.TryGetValue(host, out var named)
            ? named.ToDictionary(h => h.Key, h => Environment.GetEnvironmentVariable(h.Value) ?? "", StringComparer.Ordinal)
            : [];

    private OutsideAnswer Answer(in Reply reply, bool isKnownName)
    {
        var (verdict, reason) = reply.Fault switch
        {
            ReplyFault.Private => (OutsideVerdict.Dead, "leads into a private network, where no reader gets in"),
            ReplyFault.UnknownHost => (OutsideVerdict.Dead, "is on a host that does not exist"),
            ReplyFault.NameServer => (OutsideVerdict.Unreachable, "is on a host whose name could not be looked up"),
            ReplyFault.Certificate => (OutsideVerdict.Dead, "has a certificate that browsers refuse"),
            ReplyFault.Timeout => (OutsideVerdict.Unreachable, "did not answer in time"),
            ReplyFault.Refused => (OutsideVerdict.Unreachable, "is on a server that takes no connections"),
            ReplyFault.Broken => (OutsideVerdict.Unreachable, "broke off its answer"),
            _ => OfStatus(reply, isKnownName),
        };
        return new OutsideAnswer(verdict, reason) { IsUnmet = reply.Fault is not (ReplyFault.None or ReplyFault.Private or ReplyFault.Certificate or ReplyFault.Broken), Page = reply.Page, EntityTag = reply.EntityTag, LastModified = reply.LastModified };
    }

    private (OutsideVerdict Verdict, string Reason) OfStatus(in Reply reply, bool isKnownName)
    {
        var status = reply.Status.ToString(CultureInfo.InvariantCulture);
        return reply.Status switch
        {
            304 => (OutsideVerdict.Alive, "is as it was"),
            _ when isKnownName || config.Accepts(reply.Status) => (OutsideVerdict.Alive, $"answers {status}"),
            404 or 410 => (OutsideVerdict.Dead, $"is not there any more (status {status})"),
            401 or 402 or 403 or 405 or 406 or 429 or 451 or 999 => (OutsideVerdict.Blocked, $"turns programs away (status {status})"),
            _ when reply.IsRobotsWall => (OutsideVerdict.Blocked, $"turns programs away (status {status})"),
            _ => (OutsideVerdict.Unreachable, $"answers with a fault of its own (status {status})"),
        };
    }
}
