using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>Turns what the network said into findings at the places where the links are written, as severe as the request's rule says.</summary>
internal sealed class OutsideFindings(OnlineRequest request, DiagnosticBag findings)
{
    private const string Decide = "Find the new address, link to an archived copy, or take the link away.";

    public void Report(OutsideTarget target, OutsideAnswer answer, LedgerEntry after)
    {
        switch (answer.Verdict)
        {
            case OutsideVerdict.Dead:
                ReportAll(target, DiagnosticCodes.DeadLink, SeverityOf(answer, after), answer, Since(after) + Decide);
                return;
            case OutsideVerdict.Unreachable:
                ReportAll(target, DiagnosticCodes.UnreachableLink, SeverityOf(answer, after), answer, Since(after) + "It may pass; open it in a browser.");
                return;
            case OutsideVerdict.Blocked:
                ReportAll(target, DiagnosticCodes.BlockedLink, Severity.Info, answer, "Open it in a browser now and then: no program can.");
                return;
            case OutsideVerdict.Drifted:
                ReportAll(target, DiagnosticCodes.DriftedLink, Severity.Warning, answer, DriftHint());
                break;
            case OutsideVerdict.Moved:
                ReportAll(target, DiagnosticCodes.MovedLink, Severity.Warning, answer, "Write the new address.", answer.MovedTo);
                break;
        }

        ReportPlaces(target, answer);
    }

    private string DriftHint() =>
        "See whether it is still what you meant. " + Decide + (request.Ledger is null ? "" : " If it is right, write \"accepted\" in place of \"drifted\" into its line of the ledger.");

    public void ReportUnsound() => findings.Report(
        DiagnosticCodes.NotReachedLinks, SourceLocation.WholeFile("outside links"), "No outside address was asked: a rule for them cannot be read, and it may forbid it.",
        "Put the rule right; its own finding says where it stands.");

    /// <summary>A header without its secret is not sent; the answer would be about somebody without it.</summary>
    public void ReportHeadersNotSent()
    {
        foreach (var (host, headers) in request.Config.Headers)
        {
            var at = request.Config.HeaderPlaces.GetValueOrDefault(host, request.Config.At);
            foreach (var (header, variable) in headers)
            {
                if (!request.Allows(host, variable))
                {
                    findings.Report(
                        DiagnosticCodes.HeaderNotAllowed, at, $"The header {header} for {host} is not sent: the command line does not allow the variable {variable} to go there.",
                        $"If you want it to be sent, say --allow-header {host}={variable} where the check runs.");
                }
                else if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)))
                {
                    findings.Add(new Diagnostic(DiagnosticCodes.BadLinkRule, Severity.Warning, $"The header {header} for {host} is not sent: the environment variable {variable} is not set.", at)
                    {
                        Hint = "Set it where the check runs. The file names the variable, never the secret itself.",
                    });
                }
            }
        }
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

    /// <summary>See <see cref="FailOn"/>. Trouble of one day is nobody's fault: what did not answer fails only where that lasts.</summary>
    private Severity SeverityOf(OutsideAnswer answer, LedgerEntry after)
    {
        var isDead = answer.Verdict == OutsideVerdict.Dead;
        var fails = request.Rule switch
        {
            FailOn.All => isDead || after.Strikes >= LedgerEntry.LastingStrikes,
            FailOn.New => isDead && after.Strikes == 1,
            FailOn.Lasting => after.Strikes >= LedgerEntry.LastingStrikes,
            _ => false,
        };
        return fails ? Severity.Error : Severity.Warning;
    }

    private string Since(LedgerEntry after) => request.Ledger is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"Failed on {after.Strikes} {(after.Strikes == 1 ? "day" : "days")}, {(after.LastGood is { } good ? $"last good on {good:yyyy-MM-dd}" : "never seen good")}. ");

    private void ReportAll(OutsideTarget target, DiagnosticCode code, Severity severity, OutsideAnswer answer, string hint, string? movedTo = null)
    {
        foreach (var link in target.Links)
        {
            Add(link, code, severity, $"{link.Address} {answer.Reason}.", hint, movedTo is null ? null : WithPlace(movedTo, link.Address));
        }
    }

    /// <summary>A redirect that names no place keeps the one that was asked for (Fetch standard, 4.4).</summary>
    private static string WithPlace(string movedTo, string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || movedTo.Contains('#', StringComparison.Ordinal) ? movedTo : movedTo + address[hash..];
    }

    private void Add(OutsideLink link, DiagnosticCode code, Severity severity, string message, string hint, string? replacement)
    {
        foreach (var place in link.Places)
        {
            findings.Add(new Diagnostic(code, severity, message, place.At) { Hint = hint, Target = link.Address, OutputPage = place.Page, Replacement = replacement });
        }
    }
}
