using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Formulas and commands of LaTeX.</summary>
internal static partial class FormulaMarks
{
    private const string Message = "{0} is written for LaTeX: here it is printed as it stands.";

    private const string Hint = "Formulas are not set here: write it in words and plain signs, as in 10^9^ or ≥ 38 °C, or as a picture.";

    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (text.Has('$'))
        {
            Report(Dollars(), text, sink);
        }

        if (text.Has('\\'))
        {
            Report(Command(), text, sink);
            FindBackslash(text, sink);
        }

        if (text.HasForeignLetters && text.Text.Contains(LeafText.Escaped, StringComparison.Ordinal))
        {
            FindBrackets(text, sink);
        }
    }

    private static void FindBrackets(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Brackets().EnumerateMatches(text.Text))
        {
            if ((text.EscapedAt(match.Index), text.EscapedAt(match.Index + match.Length - 1)) is ('(', ')') or ('[', ']'))
            {
                sink.Report(DiagnosticCodes.FormulaNotRead, (match.Index, match.Length), Message, Hint);
            }
        }
    }

    private static void Report(Regex pattern, LeafText text, LeftoverSink sink)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.FormulaNotRead, (match.Index, match.Length), Message, Hint);
        }
    }

    /// <summary>A backslash at the end of a line breaks it; with a blank behind it, or on the last line, it is printed.</summary>
    private static void FindBackslash(LeafText text, LeftoverSink sink)
    {
        for (var i = 0; i < text.Lines.Count && !sink.IsFull; i++)
        {
            var line = text.Line(i).TrimEnd();
            if (line.Length > 1 && line[^1] == '\\' && line[^2] is not (':' or '\\'))
            {
                sink.Report(DiagnosticCodes.ForeignMarks, (text.Lines[i].Start + line.Length - 1, 1), "A backslash is printed at the end of this line.", "Take it out; it breaks a line only where nothing follows it and another line stands below.");
            }
        }
    }

    /// <summary>Between single dollars a formula has a sign of its own or is one letter; prices have neither (and a digit follows: "$5-$10").</summary>
    [GeneratedRegex(@"\$\$[^$]{1,500}\$\$|(?<![\w$])\$(?!\{)(?:[A-Za-z]|(?=[^$\n]{0,200}[\\^_={}])[^\s$](?:[^$\n]{0,198}[^\s$])?)\$(?![\w$])")]
    private static partial Regex Dollars();

    /// <summary>Not a folder of a path ("C:\new"), so nothing but a blank or a bracket may stand before it.</summary>
    [GeneratedRegex(@"(?<![\w:\\])\\(?:[A-Za-z]{2,20}(?=[{\[])|(?:newpage|pagebreak|clearpage|noindent|bigskip|medskip|smallskip|alpha|beta|gamma|delta|mu|times|cdot|pm|leq?|geq?|approx|rightarrow|to|degree|ldots|quad)(?![A-Za-z\\]))")]
    private static partial Regex Command();

    /// <summary>\( and \[ are brackets meant as such; with a sign of formulas between them they are LaTeX's.</summary>
    [GeneratedRegex(@"\uFDD2(?=[^\uFDD2\n]{0,200}(?:[\\^_=]|\d\s?[<>+]\s?\w))(?<=[\s,;:.]\uFDD2|^\uFDD2)[^\uFDD2\n()\[\]]{1,200}\uFDD2")]
    private static partial Regex Brackets();
}
