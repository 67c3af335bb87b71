using System.Globalization;

namespace ImmunoHandbook.Links.Online;

/// <summary>A line of the ledger: columns separated by tabs.</summary>
internal static class LedgerLine
{
    public const string Head = HeadMark + " address, first seen, last checked, last good, strikes, verdict, leads to, title, language, entity tag, last modified";

    /// <summary>In the column of the verdict, by a person's hand.</summary>
    private const string Accepted = "accepted";

    private const string HeadMark = "# Outside links:";
    private const int Columns = 11;
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>Verdicts that are ever written.</summary>
    private static readonly OutsideVerdict[] s_verdicts =
        [OutsideVerdict.Alive, OutsideVerdict.Moved, OutsideVerdict.Blocked, OutsideVerdict.Drifted, OutsideVerdict.Unreachable, OutsideVerdict.Dead];

    public static bool IsHead(string line) => line.StartsWith(HeadMark, StringComparison.Ordinal);

    public static string Write(LedgerEntry entry)
    {
        string?[] columns =
        [
            entry.Address, Date(entry.FirstSeen), Date(entry.LastChecked), entry.LastGood is { } good ? Date(good) : "",
            entry.Strikes.ToString(CultureInfo.InvariantCulture), entry.IsAccepted ? Accepted : OnlineSummary.WordOf(entry.Verdict),
            entry.Final, entry.Title, entry.Language, entry.EntityTag, entry.LastModified,
        ];
        return string.Join('\t', columns.Select(c => c?.Replace('\t', ' ').ReplaceLineEndings(" ")));
    }

    /// <summary>Null where it cannot be read.</summary>
    public static LedgerEntry? Read(string line)
    {
        var columns = line.Split('\t');
        return columns.Length == Columns && columns[0].Length > 0 && Day(columns[1]) is { } first && Day(columns[2]) is { } last
            && int.TryParse(columns[4], NumberStyles.None, CultureInfo.InvariantCulture, out var strikes)
            && VerdictOf(columns[5]) is { } verdict && (columns[3].Length == 0 || Day(columns[3]) is not null)
            ? new LedgerEntry(columns[0], first, last, strikes)
            {
                LastGood = Day(columns[3]),
                Verdict = verdict,
                IsAccepted = columns[5] == Accepted,
                Final = Known(columns[6]),
                Title = columns[7],
                Language = columns[8],
                EntityTag = Known(columns[9]),
                LastModified = Known(columns[10]),
            }
            : null;
    }

    private static OutsideVerdict? VerdictOf(string word)
    {
        foreach (var verdict in s_verdicts)
        {
            if (OnlineSummary.WordOf(verdict) == word)
            {
                return verdict;
            }
        }

        return word == Accepted ? OutsideVerdict.Drifted : null;
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static string Date(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
