using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>strings.yml of a new language: another language's file, with what we know of the new one filled in.</summary>
internal static partial class LanguageWords
{
    /// <summary>For a translation: all words wait behind # with the source's beside them, so that no reader takes them for translated.</summary>
    public static string Waiting(string source, KnownLanguage? known)
    {
        const string head = "# Every word that the templates print. Translate a line, take its # away, and that of the line above it that it belongs to.\n";
        return head + Rewritten(source, (line, section) => IsData(section) || line.Trim().Length == 0 || line[0] == '#' ? Data(line, section, known) : "# " + line);
    }

    /// <summary>For a source language, which nothing stands in for: all words are there, in English until somebody translates them.</summary>
    /// <param name="isPrintable">Whether the theme's fonts have all letters of a text.</param>
    public static string Active(string english, string code, Func<string, bool> isPrintable)
    {
        const string head = "# Every word that the templates print. Translate the right-hand sides that are still in English.\n";
        var known = KnownLanguages.Find(code);
        return head + Rewritten(english, (line, section) => known is null ? Unknown(line, section, code) : Numeric(line, section, known, isPrintable));
    }

    private static string Rewritten(string source, Func<string, string, string> write)
    {
        var text = new StringBuilder();
        var section = "";
        foreach (var line in source.Split('\n').SkipWhile(l => l.StartsWith('#')))
        {
            section = Section().Match(line) is { Success: true } head ? head.Groups["name"].Value : section;
            text.Append(write(line, section)).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static bool IsData(string section) => section is "language" or "format" or "plural" or "parity";

    private static string KeyOf(string line) => line.Trim().Split(':')[0];

    private static string Data(string line, string section, KnownLanguage? known) => known is null ? line : (section, KeyOf(line)) switch
    {
        ("language", "name") => $"  name: {known.Name}",
        ("language", "english-name") => $"  english-name: {known.EnglishName}",
        ("language", "direction") => $"  direction: {(known.RightToLeft ? "rtl" : "ltr")}",
        ("format", "decimal") => $"  decimal: \"{known.Decimal}\"",
        ("format", "alphabet") => $"  alphabet: {known.Alphabet}",
        ("plural", "plural") => $"plural: {known.Plural}",
        ("parity", "negation") => $"  negation: \"{known.Negation}\"",
        _ => line,
    };

    /// <summary>Dates and ranges hold no English word: the names of months are not translated yet.</summary>
    private static string Numeric(string line, string section, KnownLanguage known, Func<string, bool> isPrintable) => (section, KeyOf(line)) switch
    {
        ("language", "name") when !isPrintable(known.Name) => $"  name: {known.EnglishName}   # {known.Name}, once the theme has a font with its letters",
        ("format", "date") when known.Code != "en" => $"  date: \"{known.NumericDate}\"",
        ("format", "range") when known.Code != "en" => "  range: \"{0}\u2013{1}\"",
        _ => Data(line, section, known),
    };

    private static string Unknown(string line, string section, string code) => (section, KeyOf(line)) switch
    {
        ("language", "name") => $"  name: {code}   # what the language calls itself",
        ("language", "english-name") => $"  english-name: {code}   # what English calls it",
        ("language", "direction") => "  direction: ltr   # or rtl, where it is written from right to left",
        _ => line,
    };

    [GeneratedRegex(@"^(?<name>[a-z-]+):")]
    private static partial Regex Section();
}
