using System.Buffers;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Words that stand for what is still to be written, and lines of signs to write on.</summary>
internal static partial class Placeholders
{
    /// <summary>Only ASCII: a search for other letters as well takes many times as long.</summary>
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        ["TODO", "FIXME", "XXX", "xxx", "TBD", "tbd", "TBC", "TKTK", "orem ipsum", "here to enter text"], StringComparison.Ordinal);

    private static readonly SearchValues<string> s_lines = SearchValues.Create(["____", "........", ". . . . "], StringComparison.Ordinal);

    /// <summary>Where "todo" is a word of every day.</summary>
    private static readonly string[] s_todoMeansAll = ["es", "pt", "gl"];

    public static void Find(LeafText text, LeftoverSink sink, string language)
    {
        if (text.Has('!'))
        {
            Report(BrokenField(), text, sink, ("{0} is what a word processor prints where a reference is lost.", "Write the link anew: [text](03-other.md#id)"));
        }

        if (text.Has('[') || text.Text.AsSpan().ContainsAny(s_words))
        {
            Report(Unwritten(), text, sink, ("{0} stands for something that is not written yet.", "Write it, or take the mark out."));
            if (!s_todoMeansAll.Contains(language.Split('-')[0], StringComparer.Ordinal))
            {
                Report(BareTodo(), text, sink, ("{0} stands for something that is not written yet.", "Write it, or take the mark out."));
            }
        }

        if (text.Text.AsSpan().ContainsAny(s_lines) || (text.HasForeignLetters && text.Text.Contains('…', StringComparison.Ordinal)))
        {
            FindLineToWriteOn(text, sink);
        }
    }

    /// <summary>Once in a text: a form has many.</summary>
    private static void FindLineToWriteOn(LeafText text, LeftoverSink sink)
    {
        foreach (var match in WriteOn().EnumerateMatches(text.Text))
        {
            sink.Report(
                DiagnosticCodes.LineToWriteOn, (match.Index, match.Length), "Signs typed as a line to write on are read aloud one by one, and break at the end of a line.",
                "Write {{ clinic.phone_24h }} for a value that a clinic fills in (empty, it prints as a line), or ::: notes 3 for ruled lines.");
            return;
        }
    }

    private static void Report(Regex pattern, LeafText text, LeftoverSink sink, (string Message, string Hint) words)
    {
        foreach (var match in pattern.EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.Unwritten, (match.Index, match.Length), words.Message, words.Hint);
        }
    }

    /// <summary>Word in English, French, German, Spanish, Ukrainian, Russian and Arabic.</summary>
    [GeneratedRegex(@"(?:Error! (?:Reference source not found|Bookmark not defined|No se encuentra)|¡Error! (?:No se encuentra|Marcador no definido)|Erreur\s! (?:Source du renvoi|Signet non défini)|Fehler! (?:Verweisquelle|Textmarke)|Помилка! (?:Джерело посилання|Закладк)|Ошибка! (?:Источник ссылки|Закладка)|خطأ! (?:لم يتم العثور|الإشارة المرجعية))[^.\n]{0,60}\.?")]
    private static partial Regex BrokenField();

    /// <summary>Three X alone are a number or chromosomes ("47,XXX").</summary>
    [GeneratedRegex(@"\b(?:FIXME|TKTK)\b|(?<=^|\n|[\[(])TODO(?=[:(\])])|\b[Ll]orem ipsum\b|\bXXX(?::|(?:[- ]X{3,}){1,3})|\bX{4,}\b|[\[(](?:TBD|TBC|XXX|xxx|tbd)[\])]|\[(?:[Ii]nsert|INSERT|[Aa]dd|ADD|[Yy]our|YOUR|[Ee]nter|ENTER) [^\[\]\n]{2,60}\](?![(\[])|Click (?:or tap )?here to enter text")]
    private static partial Regex Unwritten();

    [GeneratedRegex(@"\bTODO\b(?!-)")]
    private static partial Regex BareTodo();

    [GeneratedRegex(@"_{4,}|\.{8,}|…{3,}|(?:\. ){7,}\.")]
    private static partial Regex WriteOn();
}
