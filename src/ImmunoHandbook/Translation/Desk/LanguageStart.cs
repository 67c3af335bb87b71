using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>Starts a language: its folder, its words with what we know of it, its word list, and its place in handbook.yml.</summary>
internal static partial class LanguageStart
{
    private const int ShownLetters = 6;

    /// <returns>What the translator should know next; null with a finding where the language cannot be started.</returns>
    public static string? Run(TranslationDesk desk, string code, DeskFiles files, DiagnosticBag findings)
    {
        if (!LanguageCode.IsValid(code))
        {
            findings.Report(DiagnosticCodes.LanguageCode, desk.Handbook.Config.At, $"\"{code}\" is no language code.", "Write two or three letters, such as es or uk, with a region where it matters: pt-BR.");
            return null;
        }

        if (desk.Folder.FolderExists($"content/{code}") || desk.Handbook.Config.Languages.Contains(code))
        {
            findings.Report(DiagnosticCodes.LanguageStarted, SourceLocation.WholeFile($"content/{code}"), $"The language \"{code}\" is there already.", $"See how far it is with: translate status {code}");
            return null;
        }

        var source = desk.Handbook.SourceLanguage.Code;
        if (desk.Folder.ReadText($"content/{source}/strings.yml", findings) is not { } strings || desk.Folder.ReadText("content/handbook.yml", findings) is not { } config)
        {
            return null;
        }

        var known = KnownLanguages.Find(code);
        files.Write($"content/{code}/strings.yml", LanguageWords.Waiting(strings.Text, known));
        files.Write($"content/{code}/glossary.yml", Glossary(desk.Handbook.SourceLanguage.Glossary));
        foreach (var part in desk.Handbook.SourceLanguage.Chapters.Select(c => c.PartFolder).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            files.Write($"content/{code}/{part}/{KnownFiles.PartFile}", PartTitle(desk.Folder.ReadText($"content/{source}/{part}/{KnownFiles.PartFile}", new DiagnosticBag())));
        }

        files.Write("content/handbook.yml", Listed(config.Text, code));
        return Advice(desk, code, known, findings);
    }

    private static string Glossary(IReadOnlyList<GlossaryTerm> terms)
    {
        var text = new StringBuilder("# The words that the book explains. Translate an entry and take its # away; the id stays. forms: are the other forms of the word in your text.\n");
        foreach (var term in terms)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# - id: {term.Id}\n#   term: {term.Term}\n#   forms: []\n#   definition: {term.Definition}\n");
        }

        return text.ToString();
    }

    private static string PartTitle(SourceText? source) =>
        "# The title of this part of the book. Translate it and take the # before title away.\n"
        + string.Concat((source?.Text ?? "title:").Split('\n').Where(line => line.StartsWith("title:", StringComparison.Ordinal)).Select(line => $"# {line}\n"));

    private static string Listed(string config, string code) => Languages().Replace(config, match => $"{match.Groups["list"].Value}, {code}]", 1);

    private static string Advice(TranslationDesk desk, string code, KnownLanguage? known, DiagnosticBag findings)
    {
        var text = new StringBuilder($"Started {code}. Next:\n  1. Translate content/{code}/strings.yml and glossary.yml.\n  2. Get the chapters as one file: translate export {code}\n  3. Bring it back: translate import FILE\n");
        if (known is null)
        {
            text.Append("Nothing is known here of this language: fill in its name, direction, plural and alphabet in strings.yml.\n");
        }

        if (Design.Load(desk.Handbook, findings) is { } design)
        {
            text.Append(FontsFor(code, known, design));
        }

        return text.ToString();
    }

    /// <summary>The alphabet says how an index is sorted, which for Chinese is Latin: what is written with stands in the sample.</summary>
    private static string FontsFor(string code, KnownLanguage? known, Design design)
    {
        var letters = (known?.Alphabet.Replace(" ", "", StringComparison.Ordinal) ?? "") + SampleLetters.Of(code);
        if (letters.Length == 0)
        {
            return "";
        }

        var missing = letters.EnumerateRunes().Distinct().Where(c => !design.Theme.Fonts.Any(f => f.Family.Regular.NominalGlyph(c.Value) != 0)).ToList();
        return missing.Count == 0 ? "The theme's fonts have all its letters.\n"
            : string.Concat(missing.GroupBy(c => CharacterGroups.Of(c.Value)).Select(group =>
                $"The theme has no font for {group.Key.Name}: it lacks {string.Join(' ', group.Take(ShownLetters))}{(group.Count() > ShownLetters ? " and more" : "")}.\n  {FontAdvice.For(group.Key, code, design)}\n"));
    }

    [GeneratedRegex(@"(?<=^)(?<list>languages:\s*\[[^\]\n]*)\]", RegexOptions.Multiline)]
    private static partial Regex Languages();
}
