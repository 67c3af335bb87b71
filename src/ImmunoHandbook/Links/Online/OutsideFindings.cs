using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>Turns what the network said into findings at the places where the links are written, as severe as the request's rule says.</summary>
internal sealed class OutsideFindings(OnlineRequest request, DiagnosticBag findings)
{
    private const string Decide = "Find the new address, link to an archived copy, or take the link away.";

    /// <summary>An address that answers is still lost where another page answers in its place.</summary>
    public static OutsideAnswer Drift(OutsideTarget target, OutsideAnswer answer, LedgerEntry? before)
    {
        if (!answer.IsGood)
        {
            return answer;
        }

        if (answer.MovedTo is { } moved)
        {
            answer = answer with { Verdict = OutsideVerdict.Moved, Reason = $"has moved to {moved}" };
        }

        return WhyDrifted(target, answer, before) is { } why ? answer with { Verdict = OutsideVerdict.Drifted, Reason = why } : answer;
    }

    private static string? WhyDrifted(OutsideTarget target, OutsideAnswer answer, LedgerEntry? before)
    {
        var final = Uri.TryCreate(answer.Final, UriKind.Absolute, out var uri) ? uri : target.Uri;
        if (answer.Final is not null && final is { AbsolutePath: "/", Query: "" } && target.Uri is { AbsolutePath.Length: > 1 })
        {
            return $"leads to the front page of {final.IdnHost} now";
        }

        if (before?.LastGood is null)
        {
            return null;
        }

        var host = Uri.TryCreate(before.Final, UriKind.Absolute, out var known) ? known.IdnHost : target.Host;
        return final is not null && Site(final.IdnHost) != Site(host) ? $"leads to {final.IdnHost} now; before it was {host}"
            : answer.Page is { } page && !page.IsLike(new PageExcerpt(before.Title, before.Language)) ? $"is now \"{page.Title}\"; before it was \"{before.Title}\""
            : null;
    }

    /// <summary>The last two names of a host: www.example.org and example.org are one house.</summary>
    private static string Site(string host) => string.Join('.', host.Split('.')[^Math.Min(2, host.Split('.').Length)..]);

    public void Report(OutsideTarget target, OutsideAnswer answer, LedgerEntry? before, LedgerEntry after)
    {
        switch (answer.Verdict)
        {
            case OutsideVerdict.Dead:
                ReportAll(target, DiagnosticCodes.DeadLink, SeverityOf(before, after), answer, Since(after) + Decide);
                return;
            case OutsideVerdict.Unreachable:
                ReportAll(target, DiagnosticCodes.UnreachableLink, UnreachableSeverity(before, after), answer, Since(after) + "It may pass; open it in a browser.");
                return;
            case OutsideVerdict.Blocked:
                ReportAll(target, DiagnosticCodes.BlockedLink, Severity.Info, answer, "Open it in a browser now and then: no program can.");
                return;
            case OutsideVerdict.Drifted:
                ReportAll(target, DiagnosticCodes.DriftedLink, Severity.Warning, answer, "See whether it is still what you meant. " + Decide);
                break;
            case OutsideVerdict.Moved:
                ReportAll(target, DiagnosticCodes.MovedLink, Severity.Warning, answer, "Write the new address.", answer.MovedTo);
                break;
        }

        ReportPlaces(target, answer);
    }

    public void ReportOffline() => findings.Report(
        DiagnosticCodes.NotReachedLinks, SourceLocation.WholeFile("outside links"), "Not one outside host could be reached: this machine seems to have no network.",
        "Run it where there is one. Nothing was entered into the ledger.");

    public void ReportNotReached(int count)
    {
        if (count > 0)
        {
            findings.Report(
                DiagnosticCodes.NotReachedLinks, SourceLocation.WholeFile("outside links"),
                string.Create(CultureInfo.InvariantCulture, $"{count} outside addresses were not asked: the run ended before their turn."),
                request.Ledger is null ? "Give it more time with budget: in links:, or a --ledger, which goes on where it stopped." : "Run it again: it goes on where it stopped.");
        }
    }

    /// <summary>Advice only: pages that scripts build have places that no program sees.</summary>
    private void ReportPlaces(OutsideTarget target, OutsideAnswer answer)
    {
        if (answer.Page?.Places is not { } places)
        {
            return;
        }

        foreach (var (link, place) in target.Fragments.Where(f => !places.Contains(f.Place)))
        {
            var nearest = Nearest.To(place, places.Order(StringComparer.Ordinal).Take(2000));
            Add(link, DiagnosticCodes.MissingOutsidePlace, Severity.Warning, $"{link.Address} has no place called \"{place}\".", nearest is null ? "Link to the page without it." : $"Did you mean \"#{nearest}\"?", null);
        }
    }

    private Severity SeverityOf(LedgerEntry? before, LedgerEntry after)
    {
        var fails = request.Rule switch
        {
            FailOn.All => true,
            FailOn.New => before is null or { Strikes: 0 },
            FailOn.Lasting => after.Strikes >= LedgerEntry.LastingStrikes,
            _ => false,
        };
        return fails ? Severity.Error : Severity.Warning;
    }

    /// <summary>Trouble of one day is nobody's fault: it fails only where it lasts.</summary>
    private Severity UnreachableSeverity(LedgerEntry? before, LedgerEntry after) =>
        request.Rule is FailOn.All or FailOn.New && after.Strikes < LedgerEntry.LastingStrikes ? Severity.Warning : SeverityOf(before, after);

    private string Since(LedgerEntry after) => request.Ledger is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"Failed on {after.Strikes} {(after.Strikes == 1 ? "day" : "days")}, {(after.LastGood is { } good ? $"last good on {good:yyyy-MM-dd}" : "never seen good")}. ");

    private void ReportAll(OutsideTarget target, DiagnosticCode code, Severity severity, OutsideAnswer answer, string hint, string? movedTo = null)
    {
        foreach (var link in target.Links)
        {
            var fragment = link.Address.Length > target.Address.Length ? link.Address[target.Address.Length..] : "";
            Add(link, code, severity, $"{link.Address} {answer.Reason}.", hint, movedTo is null ? null : movedTo.Split('#')[0] + fragment);
        }
    }

    private void Add(OutsideLink link, DiagnosticCode code, Severity severity, string message, string hint, string? replacement)
    {
        foreach (var place in link.Places)
        {
            findings.Add(new Diagnostic(code, severity, message, place.At) { Hint = hint, Target = link.Address, OutputPage = place.Page, Replacement = replacement });
        }
    }
}
