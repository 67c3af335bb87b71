using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Asks for every outside address once, whatever number of pages lead to it and whatever places on it they name. Hosts
/// are independent of each other; one host is asked by few at a time, with a pause between.
/// </summary>
internal sealed class OnlineCheck(OnlineRequest request, HostLookup lookup, Patience patience)
{
    private const int HostsAtOnce = 24;
    private const int FewestHosts = 4;

    public OnlineCheck(OnlineRequest request)
        : this(request, GuardedConnection.SystemLookup, Patience.Real)
    {
    }

    /// <summary>Called after each address with how many are done and how many there are.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>Reports what is wrong and keeps the ledger. Stopped before its end, it keeps what it has learned.</summary>
    public async Task<OnlineSummary> RunAsync(IReadOnlyList<OutsideLink> links, DiagnosticBag findings, CancellationToken stop)
    {
        var report = new OutsideFindings(request, findings);
        var targets = OutsideTarget.Gather(links);
        if (!request.Config.IsSound)
        {
            report.ReportUnsound();
            return OnlineSummary.Of(targets.Select(_ => OutsideAnswer.NotAsked), request.Today);
        }

        report.ReportHeadersNotSent();
        var ledger = request.Ledger is { } path ? LinkLedger.Read(path, findings) : new LinkLedger();
        var answers = await AskAllAsync(targets, ledger, stop);
        if (IsOffline(targets, answers))
        {
            report.ReportOffline();
            return OnlineSummary.Of(targets.Select(_ => OutsideAnswer.NotAsked), request.Today);
        }

        var oldest = Enter(targets, answers, ledger, report);
        report.ReportNotReached(answers.Count(a => a.Verdict == OutsideVerdict.NotReached));
        if (request.Ledger is { } file)
        {
            ledger.ForgetUnused(targets.Select(t => t.Address).ToHashSet(StringComparer.Ordinal), request.Today);
            ledger.Write(file, findings);
        }

        return OnlineSummary.Of(answers, oldest);
    }

    /// <summary>Judges each answer by what is remembered, tells what is wrong, and remembers what was learned.</summary>
    /// <returns>The day since when every address was looked at.</returns>
    private DateOnly Enter(IReadOnlyList<OutsideTarget> targets, OutsideAnswer[] answers, LinkLedger ledger, OutsideFindings report)
    {
        var oldest = request.Today;
        for (var i = 0; i < targets.Count; i++)
        {
            var before = ledger.Find(targets[i].Address);
            answers[i] = Drift.Judge(targets[i], answers[i], before);
            var after = LedgerEntry.After(before, targets[i].Address, answers[i], request.Today);
            report.Report(targets[i], answers[i], after);
            if (answers[i].Verdict is not (OutsideVerdict.NotReached or OutsideVerdict.Excluded))
            {
                oldest = after.LastChecked < oldest ? after.LastChecked : oldest;
                ledger.Keep(after);
            }
        }

        return oldest;
    }

    /// <summary>Where not one of several hosts was met it is this machine that has no network; the ledger must not call that a strike.</summary>
    private static bool IsOffline(IReadOnlyList<OutsideTarget> targets, OutsideAnswer[] answers)
    {
        var asked = targets.Zip(answers).Where(pair => pair.Second is { Verdict: not (OutsideVerdict.Excluded or OutsideVerdict.NotReached) }).ToList();
        return asked.All(pair => pair.Second.IsUnmet) && asked.Select(pair => pair.First.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestHosts;
    }

    private async Task<OutsideAnswer[]> AskAllAsync(IReadOnlyList<OutsideTarget> targets, LinkLedger ledger, CancellationToken stop)
    {
        var answers = new OutsideAnswer[targets.Count];
        Array.Fill(answers, OutsideAnswer.NotAsked);
        var config = request.Config;
        var certificates = new CertificateRegister();
        using var client = GuardedConnection.Client(lookup, request.AllowPrivate, config.Timeout, certificates);
        using var turns = new HostTurns(config, patience);
        using var budget = new CancellationTokenSource(config.Budget, patience.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, budget.Token);
        var probe = new AddressProbe(new ServerTalk(new Exchange(client, certificates, config.Timeout, patience.Clock), turns, request, patience), config);
        var done = 0;
        var hosts = targets.Index().GroupBy(t => t.Item.Host, StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = either.Token }, async (host, ended) =>
                await Parallel.ForEachAsync(host, new ParallelOptions { MaxDegreeOfParallelism = config.PerHost, CancellationToken = ended }, async (target, halted) =>
                {
                    answers[target.Index] = await AskAsync(target.Item, ledger.Find(target.Item.Address), probe, halted);
                    Progress?.Invoke(Interlocked.Increment(ref done), targets.Count);
                }));
        }
        catch (OperationCanceledException)
        {
            // The budget is spent, or somebody has enough: what is known is told, the rest is said to be unknown.
        }

        return answers;
    }

    private async Task<OutsideAnswer> AskAsync(OutsideTarget target, LedgerEntry? known, AddressProbe probe, CancellationToken stop)
    {
        if (!request.Config.IsWanted(target.Address) || target.Links.Any(link => !request.Config.IsWanted(link.Address)))
        {
            return new OutsideAnswer(OutsideVerdict.Excluded, "is left out");
        }

        if (target.Uri is not { } uri)
        {
            return new OutsideAnswer(OutsideVerdict.Dead, "cannot be read as the address of a page");
        }

        if (uri.UserInfo.Length > 0)
        {
            return new OutsideAnswer(OutsideVerdict.Dead, "holds a name or password, which every reader would send");
        }

        if (known is not null && target.Fragments.Count == 0 && known.IsFresh(request.Today, request.Config.MaxAge))
        {
            return new OutsideAnswer(known.Verdict, "was good when last looked at") { Final = known.Final, IsBelieved = true };
        }

        // Places, and the title of a page that was just accepted, are read off the page itself: "it is as it was" would not bring it.
        var state = target.Fragments.Count == 0 && known is { IsAccepted: false } ? known : null;
        return await probe.AskAsync(uri, state, request.WantedOf(target), stop);
    }
}
