namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Follows one address to its end, redirect by redirect. Says what it found; whether that is a fault of the handbook is
/// not decided here.
/// </summary>
internal sealed class AddressProbe(ServerTalk talk, OnlineConfig config)
{
    private const int MostHops = 10;

    /// <param name="address">Absolute.</param>
    /// <param name="known">What the ledger remembers, or null.</param>
    /// <param name="wanted">Of the page at the end; papers' names are only looked up.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<OutsideAnswer> AskAsync(Uri address, LedgerEntry? known, Wanted wanted, CancellationToken stop)
    {
        var isName = PaperNames.Holds(address);
        var start = Remapped(address);
        var way = new Way(start);
        while (true)
        {
            if (BadPorts.Hold(way.At.Port))
            {
                return new OutsideAnswer(OutsideVerdict.Dead, $"is on port {way.At.Port}, which no browser opens");
            }

            // What the ledger knows of the page's state holds where the page was met, not on the way there.
            var state = way.Key == (known?.Final ?? Way.KeyOf(start)) ? known : null;
            var reply = await talk.AskAsync(way.At, state, isName ? Wanted.Head : wanted, stop);
            way.Heard(reply);
            if (!reply.IsRedirect || (isName && !PaperNames.Holds(reply.Location!)))
            {
                return AnswerText.Of(reply, config, isKnownName: isName && reply.IsRedirect) with
                {
                    Final = way.Hops > 0 ? way.Key : null,
                    MovedTo = start == address ? way.Lasting?.AbsoluteUri : null,
                };
            }

            if (Refusal(reply.Location!, way) is { } refused)
            {
                return refused;
            }
        }
    }

    /// <summary>Takes the next step, or says why it must not be taken.</summary>
    private static OutsideAnswer? Refusal(Uri next, Way way)
    {
        if (next.Scheme is not ("http" or "https"))
        {
            return new OutsideAnswer(OutsideVerdict.Dead, $"leads on to \"{next.Scheme}:\", which is no web page");
        }

        if (next.UserInfo.Length > 0)
        {
            return new OutsideAnswer(OutsideVerdict.Dead, "leads on to an address that holds a name or password");
        }

        if (way.Hops >= MostHops)
        {
            return new OutsideAnswer(OutsideVerdict.Dead, "leads on and on: more than ten redirects follow each other");
        }

        return way.Goes(next) ? null
            : way.SetsCookies ? new OutsideAnswer(OutsideVerdict.Blocked, "opens only to browsers that keep its cookies")
            : new OutsideAnswer(OutsideVerdict.Dead, "sends its visitors in a circle");
    }

    private Uri Remapped(Uri address) => Uri.TryCreate(config.Remapped(address.AbsoluteUri), UriKind.Absolute, out var other) && other.Scheme is "http" or "https" ? other : address;

    /// <summary>The redirects taken so far.</summary>
    private sealed class Way(Uri start)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { KeyOf(start) };
        private bool _isLasting = true;

        public Uri At { get; private set; } = start;

        public string Key => KeyOf(At);

        public int Hops => _seen.Count - 1;

        public bool SetsCookies { get; private set; }

        /// <summary>Where permanent redirects lead until the first that is not.</summary>
        public Uri? Lasting { get; private set; }

        public static string KeyOf(Uri address) => address.AbsoluteUri.Split('#', 2)[0];

        public void Heard(in Reply reply)
        {
            SetsCookies |= reply.SetsCookie;
            _isLasting &= reply.IsLastingRedirect;
        }

        /// <summary>False where it was before.</summary>
        public bool Goes(Uri next)
        {
            Lasting = _isLasting ? next : Lasting;
            At = next;
            return _seen.Add(KeyOf(next));
        }
    }
}
