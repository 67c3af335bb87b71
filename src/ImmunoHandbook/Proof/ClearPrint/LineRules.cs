using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Measure, leading, and what stands at the ends of lines.</summary>
internal sealed class LineRules(ClearPrintHits hits)
{
    private static readonly HashSet<string> s_signs = new(StringComparer.Ordinal)
    {
        "%", "°", "°C", "°F", "mg", "g", "kg", "ml", "mL", "l", "L", "mm", "cm", "m", "km", "h", "min", "s", "٪",
    };

    private readonly List<int> _lengths = [];
    private readonly List<(double Ratio, double Size, int Page)> _leadings = [];

    public int Breaks { get; private set; }

    public double LeastLeading => _leadings.Count == 0 ? 0 : _leadings.Min(l => l.Ratio);

    public int LongestLine => _lengths.Count == 0 ? 0 : _lengths.Max();

    /// <summary>The middle one of all full lines of running text.</summary>
    public int Measure
    {
        get
        {
            _lengths.Sort();
            return _lengths.Count == 0 ? 0 : _lengths[_lengths.Count / 2];
        }
    }

    /// <param name="lines">Lines of one page; those of a block follow one another.</param>
    public void Check(int page, List<PrintedLine> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var (line, next) = (lines[i], lines[i + 1]);
            if (ReferenceEquals(line.Block, next.Block) && next.Baseline < line.Baseline)
            {
                CheckPair(page, line, next);
            }
        }
    }

    /// <summary>Judges what only the whole book shows.</summary>
    /// <param name="textSize">Size of the running text.</param>
    public void CheckBook(double textSize)
    {
        var least = textSize >= ClearPrintLimits.LargePrint ? ClearPrintLimits.LeastLeadingInLargePrint : ClearPrintLimits.LeastLeading;
        foreach (var (ratio, size, page) in _leadings)
        {
            var asked = size <= textSize * 1.1 ? least : ClearPrintLimits.LeastLeading;
            if (ratio < asked - ClearPrintLimits.Tolerance)
            {
                hits.Add(
                    DiagnosticCodes.TightLeading, page,
                    string.Create(CultureInfo.InvariantCulture, $"Lines stand {ratio:0.00} times the size of the type apart; clear print asks for {asked:0.0}"),
                    "Raise print-leading in theme.yml.");
            }
        }

        if (_lengths.Count >= 20 && Measure is < ClearPrintLimits.ShortestMeasure or > ClearPrintLimits.LongestMeasure)
        {
            hits.Add(
                DiagnosticCodes.PrintedMeasure, 0,
                string.Create(CultureInfo.InvariantCulture, $"A full line has {Measure} characters; eyes keep hold of {ClearPrintLimits.ShortestMeasure} to {ClearPrintLimits.LongestMeasure}"),
                "Change the margins or the size of this page style in theme.yml.");
        }
    }

    private void CheckPair(int page, PrintedLine line, PrintedLine next)
    {
        var ratio = (line.Baseline - next.Baseline) / Math.Max(line.Size, next.Size);
        // A line of raised marks alone says nothing of where its baseline would be.
        if (line.Block.Role != "Figure" && line.HasLetters && next.HasLetters)
        {
            _leadings.Add((ratio, Math.Max(line.Size, next.Size), page));
        }

        // Where a line of code ends was the author's choice, and no eye reads on from it as from one of a text.
        if (line.IsCode)
        {
            return;
        }

        if (line.Block.Role is "P" or "LBody")
        {
            CheckLength(page, line);
        }

        CheckEnd(page, line, next);
    }

    private void CheckLength(int page, PrintedLine line)
    {
        // Only what is set to the full width of running text: cells and side notes are narrow by design.
        if (line.Block.Nearest(e => e.Role is "Table" or "Note" or "Aside" or "Caption") is not null)
        {
            return;
        }

        var length = LineReader.CountCharacters(line.Text.AsSpan().Trim());
        _lengths.Add(length);
        if (length > ClearPrintLimits.LongestLine)
        {
            hits.Add(
                DiagnosticCodes.PrintedMeasure, page,
                string.Create(CultureInfo.InvariantCulture, $"A line has {length} characters; eyes lose lines of more than {ClearPrintLimits.LongestLine}"),
                "Change the margins or the size of this page style in theme.yml.");
        }
    }

    private void CheckEnd(int page, PrintedLine line, PrintedLine next)
    {
        var end = line.LastWord;
        var start = next.FirstWord;
        var last = line.RightToLeft ? (end.IsEmpty ? ' ' : end[0]) : (end.IsEmpty ? ' ' : end[^1]);
        if (last is '-' or '\u2010' or '\u00AD' && end.Length > 1)
        {
            Breaks++;
            hits.Add(DiagnosticCodes.SplitWord, page, $"A word is split at the end of a line (\"{end}\")", "Use a shorter word, or widen the column.");
        }

        if (IsNumber(end) && (IsNumber(start) || s_signs.Contains(start.TrimEnd(".,;:").ToString())))
        {
            Breaks++;
            hits.Add(
                DiagnosticCodes.SplitNumber, page, $"A number is split at the end of a line (\"{end}\" and \"{start}\")",
                "Join the two with a no-break space.");
        }
    }

    /// <summary>Digits with signs inside of them: a word that ends in a comma ends a thought and may end a line.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        word = word.TrimStart('(').TrimEnd(')');
        if (word.IsEmpty || !char.IsDigit(word[0]) && word[0] is not '+' || !char.IsDigit(word[^1]))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
