using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Takes what the rules find in one text: one finding for a place, whichever rule was there first.</summary>
internal sealed class LeftoverSink(ParsedChapter parsed, LeafText text, DiagnosticBag findings)
{
    /// <summary>A paragraph with more of them was not written in this dialect at all.</summary>
    private const int MostInOneText = 20;

    private const int LongestExcerpt = 50;

    private readonly List<(int Start, int End)> _taken = [];

    public bool IsFull => _taken.Count >= MostInOneText;

    public bool Any => _taken.Count > 0;

    public bool IsTaken(int start, int end) => _taken.Any(t => start < t.End && end > t.Start);

    /// <param name="message">What stands there; <c>{0}</c> is the beginning of it as written.</param>
    public void Report(DiagnosticCode code, (int Start, int Length) at, string message, string hint)
    {
        var end = at.Start + Math.Max(1, at.Length);
        if (IsFull || IsTaken(at.Start, end))
        {
            return;
        }

        _taken.Add((at.Start, end));
        var location = parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(text.SourceOf(at.Start)));
        findings.Report(code, location, message.Replace("{0}", $"\"{Written(at.Start, end)}\"", StringComparison.Ordinal), hint);
    }

    /// <summary>As it stands in the file, marks that were read too.</summary>
    public string Written(int start, int end)
    {
        var from = text.SourceOf(start);
        var to = Math.Clamp(text.SourceEndOf(end - 1), from, parsed.Expanded.Text.Length);
        return Excerpt.Of(parsed.Expanded.AsWritten(parsed.Expanded.Text[from..Math.Min(to, from + (2 * LongestExcerpt))]).Trim(), LongestExcerpt);
    }
}
