namespace ImmunoHandbook.Links.Online;

/// <summary>Gets one answer out of a server: head first and the page where that does not tell enough, faults that may pass more than once.</summary>
internal sealed class ServerTalk(Exchange exchange, HostTurns turns, OnlineRequest request, Patience patience)
{
    private OnlineConfig Config => request.Config;

    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<Reply> AskAsync(Uri at, LedgerEntry? state, Wanted wanted, CancellationToken stop)
    {
        if (turns.GivenUp(at.IdnHost) is { } known)
        {
            return known;
        }

        var question = new Question(at, wanted, HeadersFor(at, request)) { EntityTag = state?.EntityTag, LastModified = state?.LastModified };
        for (var retry = 0; ; retry++)
        {
            if (await AskOnceAsync(question, stop) is not { } reply)
            {
                return new Reply(429, ReplyFault.None);
            }

            if (question.Wanted == Wanted.Head && !IsSettled(reply))
            {
                // Many servers refuse HEAD or answer it wrongly: what counts is what they say to a reader.
                question = question with { Wanted = Wanted.Answer };
                if (!reply.IsUnmet && reply.Status != 429)
                {
                    retry--;
                    continue;
                }
            }

            if (reply is { MayPass: true, RetryAfter: { } silence })
            {
                turns.LeaveAlone(at.IdnHost, silence);
            }

            if (!reply.MayPass || reply.IsRobotsWall || retry == Config.Retries)
            {
                turns.Tried(at.IdnHost, reply);
                return reply;
            }

            if (reply.RetryAfter is null)
            {
                await patience.Wait(patience.Before(retry), stop);
            }
        }
    }

    /// <summary>What a server said to HEAD that it would say to a reader as well.</summary>
    private bool IsSettled(in Reply reply) =>
        reply.IsRedirect || Config.Accepts(reply.Status) || reply.Fault is ReplyFault.Private or ReplyFault.UnknownHost or ReplyFault.Certificate or ReplyFault.IncompleteChain;

    /// <summary>Null where the host wants to be left alone for today.</summary>
    private async Task<Reply?> AskOnceAsync(Question question, CancellationToken stop)
    {
        using var turn = await turns.TakeAsync(question.Address.IdnHost, stop);
        return turn is null ? null : await exchange.AskAsync(question, stop);
    }

    /// <summary>Secrets that the command line allows, to their host alone, and encrypted unless the whole run stays in private networks.</summary>
    public static IReadOnlyDictionary<string, string> HeadersFor(Uri at, OnlineRequest request) =>
        request.Config.Headers.TryGetValue(at.IdnHost, out var named) && (at.Scheme == Uri.UriSchemeHttps || request.AllowPrivate)
            ? named.Where(h => request.Allows(at.IdnHost, h.Value)).ToDictionary(h => h.Key, h => Environment.GetEnvironmentVariable(h.Value) ?? "", StringComparer.Ordinal)
            : [];
}
