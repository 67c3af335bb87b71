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
        var ledger = request.Ledger is { } path ? LinkLedger.Read(path, findings) : LinkLedger.Empty;
        var targets = OutsideTarget.Gather(links);
        var answers = new OutsideAnswer[targets.Count];
        using (var client = GuardedConnection.Client(lookup, request.AllowPrivate, request.Config.Timeout))
        using (var budget = CancellationTokenSource.CreateLinkedTokenSource(stop))
        {
            budget.CancelAfter(request.Config.Budget);
            var probe = new AddressProbe(new Exchange(client, request.Config.Timeout, patience.Clock), request.Config, patience);
            await AskAllAsync(targets, answers, ledger, probe, budget.Token);
        }

        var report = new OutsideFindings(request, findings);
        if (IsOffline(targets, answers))
        {
            report.ReportOffline();
            return OnlineSummary.Of(answers.Select(_ => new OutsideAnswer(OutsideVerdict.NotReached, "was not asked")), request.Today);
        }

        for (var i = 0; i < targets.Count; i++)
        {
            answers[i] ??= new OutsideAnswer(OutsideVerdict.NotReached, "was not asked");
            var before = ledger.Find(targets[i].Address);
            answers[i] = OutsideFindings.Drift(targets[i], answers[i], before);
            var after = LedgerEntry.After(before, targets[i].Address, answers[i], request.Today);
            report.Report(targets[i], answers[i], before, after);
            if (answers[i].Verdict is not (OutsideVerdict.NotReached or OutsideVerdict.Excluded) || before is not null)
            {
                ledger.Keep(after);
            }
        }

        report.ReportNotReached(answers.Count(a => a.Verdict == OutsideVerdict.NotReached));
        if (request.Ledger is { } file)
        {
            ledger.KeepOnly(targets.Select(t => t.Address).ToHashSet(StringComparer.Ordinal));
            ledger.Write(file, findings);
        }

        return OnlineSummary.Of(answers, request.Today);
    }

    /// <summary>Where not one of several hosts was met it is this machine that has no network; the ledger must not call that a strike.</summary>
    private static bool IsOffline(IReadOnlyList<OutsideTarget> targets, OutsideAnswer?[] answers)
    {
        var asked = targets.Zip(answers).Where(pair => pair.Second is not null and not { Verdict: OutsideVerdict.Excluded }).ToList();
        return asked.All(pair => pair.Second!.IsUnmet) && asked.Select(pair => pair.First.Host).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestHosts;
    }

    private async Task AskAllAsync(
        IReadOnlyList<OutsideTarget> targets, OutsideAnswer[] answers, LinkLedger ledger, AddressProbe probe, CancellationToken stop)
    {
        var done = 0;
        var hosts = targets.Index().GroupBy(t => t.Item.Host, StringComparer.OrdinalIgnoreCase).ToList();
        try
        {
            await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, ended) =>
                await Parallel.ForEachAsync(host, new ParallelOptions { MaxDegreeOfParallelism = request.Config.PerHost, CancellationToken = ended }, async (target, halted) =>
                {
                    answers[target.Index] = await AskAsync(target.Item, ledger.Find(target.Item.Address), probe, halted);
                    Progress?.Invoke(Interlocked.Increment(ref done), targets.Count);
                }));
        }
        catch (OperationCanceledException)
        {
            // The budget is spent, or somebody has enough: what is known is told, the rest is said to be unknown.
        }
    }

    private async Task<OutsideAnswer> AskAsync(OutsideTarget target, LedgerEntry? known, AddressProbe probe, CancellationToken stop)
    {
        if (!request.Config.IsWanted(target.Address))
        {
            return new OutsideAnswer(OutsideVerdict.Excluded, "is left out");
        }

        if (target.Uri is not { UserInfo.Length: 0 } uri)
        {
            return new OutsideAnswer(OutsideVerdict.Dead, "holds a name or password, which every reader would send");
        }

        if (known is not null && target.Fragments.Count == 0 && known.IsFresh(request.Today, request.Config.MaxAge))
        {
            return new OutsideAnswer(known.Verdict, "was good when last looked at") { Final = known.Final };
        }

        // Places are read off the page itself: "it is as it was" would not bring it.
        var remembered = target.Fragments.Count == 0 ? known : null;
        var answer = await probe.AskAsync(uri, remembered, wantsPage: target.Fragments.Count > 0 || request.Ledger is not null, stop);
        await patience.Wait(request.Config.Pause, stop);
        return answer;
    }
}
