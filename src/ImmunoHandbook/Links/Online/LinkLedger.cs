using System.Globalization;
using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// The memory of outside links: a text file with one line an address, in ordinal order, so that a day's change is a few
/// lines and two branches merge. Columns are separated by tabs; what cannot be read is told and kept out, never guessed.
/// </summary>
internal sealed class LinkLedger(SortedDictionary<string, LedgerEntry> entries)
{
    private const string Head = "# Outside links: address, first seen, last checked, last good, strikes, verdict, leads to, title, language, entity tag, last modified";
    private const int Columns = 11;
    private const string DateForm = "yyyy-MM-dd";

    public static LinkLedger Empty => new(new SortedDictionary<string, LedgerEntry>(StringComparer.Ordinal));

    public LedgerEntry? Find(string address) => entries.GetValueOrDefault(address);

    public IReadOnlyCollection<LedgerEntry> Entries => entries.Values;

    public void Keep(LedgerEntry entry) => entries[entry.Address] = entry;

    /// <summary>Forgets what no page links to any more.</summary>
    public void KeepOnly(IReadOnlySet<string> addresses)
    {
        foreach (var gone in entries.Keys.Where(a => !addresses.Contains(a)).ToList())
        {
            entries.Remove(gone);
        }
    }

    public static LinkLedger Read(string path, DiagnosticBag findings)
    {
        var ledger = Empty;
        if (!File.Exists(path))
        {
            return ledger;
        }

        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCodes.BadLedger, SourceLocation.WholeFile(path), "The ledger of outside links cannot be read.", "Check that you may read it.");
            return ledger;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            if (Parse(lines[i].Split('\t')) is { } entry)
            {
                ledger.Keep(entry);
            }
            else
            {
                findings.Report(DiagnosticCodes.BadLedger, new SourceLocation(path, i + 1, 1), "This line of the ledger cannot be read.", "Take the line out, or settle the merge that left it: the address is then checked as if it were new.");
            }
        }

        return ledger;
    }

    /// <summary>Written beside the old one and put in its place: an interrupted run leaves the old one whole.</summary>
    /// <returns>False, with a finding, where it cannot be written.</returns>
    public bool Write(string path, DiagnosticBag findings)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var e in entries.Values)
        {
            string?[] columns =
            [
                e.Address, Date(e.FirstSeen), Date(e.LastChecked), e.LastGood is { } good ? Date(good) : "", e.Strikes.ToString(CultureInfo.InvariantCulture),
                e.Verdict.ToString().ToLowerInvariant(), e.Final, e.Title, e.Language, e.EntityTag, e.LastModified,
            ];
            text.AppendJoin('\t', columns.Select(c => c?.Replace('\t', ' ').ReplaceLineEndings(" "))).Append('\n');
        }

        var beside = path + ".new";
        try
        {
            File.WriteAllText(beside, text.ToString());
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCodes.BadLedger, SourceLocation.WholeFile(path), "The ledger of outside links cannot be written.", "Name a file in a folder that you may write to.");
            return false;
        }
    }

    private static LedgerEntry? Parse(string[] columns) =>
        columns.Length == Columns
        && Day(columns[1]) is { } first && Day(columns[2]) is { } last
        && int.TryParse(columns[4], NumberStyles.None, CultureInfo.InvariantCulture, out var strikes)
        && Enum.TryParse<OutsideVerdict>(columns[5], ignoreCase: true, out var verdict) && (columns[3].Length == 0 || Day(columns[3]) is not null)
            ? new LedgerEntry(columns[0], first, last, strikes)
            {
                LastGood = Day(columns[3]),
                Verdict = verdict,
                Final = Known(columns[6]),
                Title = columns[7],
                Language = columns[8],
                EntityTag = Known(columns[9]),
                LastModified = Known(columns[10]),
            }
            : null;

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static string Date(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
