using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// The memory of outside links: a text file with one line an address, in ordinal order, so that a day's change is a few
/// lines and two branches merge. What cannot be read is told with its place and kept as it is, never guessed and never
/// thrown away.
/// </summary>
internal sealed class LinkLedger
{
    /// <summary>Days for which an address is remembered that no page links to: a run over a part of the pages must not forget the others.</summary>
    private const int LongestUnused = 90;

    private readonly SortedDictionary<string, LedgerEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _unread = [];
    private bool _mayWrite = true;

    public LedgerEntry? Find(string address) => _entries.GetValueOrDefault(address);

    public void Keep(LedgerEntry entry) => _entries[entry.Address] = entry;

    /// <summary>Forgets what no page has linked to for a long time.</summary>
    public void ForgetUnused(IReadOnlySet<string> addresses, DateOnly today)
    {
        foreach (var gone in _entries.Values.Where(e => !addresses.Contains(e.Address) && today.DayNumber - e.LastChecked.DayNumber > LongestUnused).ToList())
        {
            _entries.Remove(gone.Address);
        }
    }

    /// <summary>An empty one where there is no file.</summary>
    public static LinkLedger Read(string path, DiagnosticBag findings)
    {
        var ledger = new LinkLedger();
        if (!File.Exists(path))
        {
            return ledger;
        }

        try
        {
            ledger.Read(File.ReadAllLines(path), path, findings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            ledger._mayWrite = false;
            findings.Report(DiagnosticCodes.BadLedger, SourceLocation.WholeFile(path), "The ledger of outside links cannot be read, and is left as it is.", "Check that you may read it.");
        }

        return ledger;
    }

    /// <summary>Written beside the old one and put in its place: an interrupted run leaves the old one whole. What is wrong is told.</summary>
    public void Write(string path, DiagnosticBag findings)
    {
        if (!_mayWrite)
        {
            return;
        }

        var text = new StringBuilder(LedgerLine.Head).Append('\n');
        foreach (var line in _unread.Concat(_entries.Values.Select(LedgerLine.Write)))
        {
            text.Append(line).Append('\n');
        }

        try
        {
            new WholeFile().WriteNamed(path, Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Report(DiagnosticCodes.BadLedger, SourceLocation.WholeFile(path), fault is LinkedPlaceException ? $"The ledger of outside links was not written: {fault.Message}" : "The ledger of outside links cannot be written.", "Name a file in a folder that you may write to.");
        }
    }

    private void Read(string[] lines, string path, DiagnosticBag findings)
    {
        _mayWrite = lines.All(string.IsNullOrWhiteSpace) || lines.Any(LedgerLine.IsHead);
        if (!_mayWrite)
        {
            findings.Report(
                DiagnosticCodes.BadLedger, new SourceLocation(path, 1, 1), "This file is no ledger of outside links, and is left as it is.", "Name another file with --ledger; it is made where there is none.");
            return;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || LedgerLine.IsHead(lines[i]))
            {
                continue;
            }

            if (LedgerLine.Read(lines[i]) is { } entry)
            {
                Keep(Find(entry.Address) is { } other ? other.Joined(entry) : entry);
                continue;
            }

            _unread.Add(lines[i]);
            findings.Report(
                DiagnosticCodes.BadLedger, new SourceLocation(path, i + 1, 1), "This line of the ledger cannot be read.",
                "Take it out, or settle the merge that left it. It is kept until then, and its address is checked as if it were new.");
        }
    }
}
