using System.Globalization;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation;

/// <summary>
/// translation.yml: one line for each unit in the order of the handbook, so that the work of two translators merges line by
/// line. Every line is a YAML entry, "key: source target state origin date who"; a large handbook has hundreds of
/// thousands of them, so they are read as lines.
/// </summary>
internal static class LedgerFile
{
    private const int HashLength = 12;

    private const string Head =
        "# Which source text each translated text translates, and who answers for it. Written by: translate accept\n"
        + "# chapter/section/unit: hash of the source, hash of the translation, state, origin, date, who\n\n";

    private static readonly (string Name, UnitState State)[] s_states = [("draft", UnitState.Draft), ("translated", UnitState.Translated), ("reviewed", UnitState.Reviewed)];
    private static readonly (string Name, UnitOrigin Origin)[] s_origins = [("human", UnitOrigin.Human), ("machine", UnitOrigin.Machine), ("mixed", UnitOrigin.Mixed)];

    public static string PathOf(string language) => $"content/{language}/translation.yml";

    public static TranslationLedger Read(HandbookFolder folder, string language, DiagnosticBag findings)
    {
        var path = PathOf(language);
        if (!folder.Exists(path) || folder.ReadText(path, findings) is not { } text)
        {
            return TranslationLedger.Empty;
        }

        var entries = new List<LedgerEntry>();
        var number = 0;
        foreach (var line in text.Text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
            {
                continue;
            }

            if (Entry(line) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                findings.Report(
                    DiagnosticCodes.LedgerLine, new SourceLocation(path, number, 1), "This line of the translation ledger cannot be read.",
                    "Take it out, both sides of a merge conflict too, and run: translate accept");
            }
        }

        return new TranslationLedger(entries);
    }

    public static string Write(IEnumerable<LedgerEntry> entries)
    {
        var text = new StringBuilder(Head);
        foreach (var e in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"{e.Key}: {e.SourceHash} {e.TargetHash} {s_states.First(s => s.State == e.State).Name} {s_origins.First(o => o.Origin == e.Origin).Name} {e.On:yyyy-MM-dd}");
            text.Append(e.By.Length == 0 ? "" : " " + OneLine(e.By)).Append('\n');
        }

        return text.ToString();
    }

    public static UnitState? StateOf(ReadOnlySpan<char> name)
    {
        foreach (var (known, state) in s_states)
        {
            if (name.SequenceEqual(known))
            {
                return state;
            }
        }

        return null;
    }

    public static UnitOrigin? OriginOf(ReadOnlySpan<char> name)
    {
        foreach (var (known, origin) in s_origins)
        {
            if (name.SequenceEqual(known))
            {
                return origin;
            }
        }

        return null;
    }

    private static LedgerEntry? Entry(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[7];
        var count = line.Split(parts, ' ');
        if (count < 6 || line[parts[0]] is not [.., ':'] || line[parts[1]].Length != HashLength || line[parts[2]].Length != HashLength
            || StateOf(line[parts[3]]) is not { } state || OriginOf(line[parts[4]]) is not { } origin
            || !DateOnly.TryParseExact(line[parts[5]], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            return null;
        }

        return new LedgerEntry(line[parts[0]][..^1].ToString(), line[parts[1]].ToString(), line[parts[2]].ToString(), state, origin)
        {
            On = on,
            By = count > 6 ? line[parts[6]].ToString() : "",
        };
    }

    /// <summary>A name may hold nothing that YAML reads as more than a name.</summary>
    private static string OneLine(string name) => string.Join(' ', name.Replace(':', ',').Replace('#', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
