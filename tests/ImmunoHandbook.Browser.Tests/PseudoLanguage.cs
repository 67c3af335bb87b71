using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Translation.Exchange;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>
/// The handbook in two languages that nobody speaks: one with every vowel doubled under an accent, which makes it four
/// tenths longer, and one in Hebrew letters, which runs from right to left. What does not fit, or was never translated, shows.
/// </summary>
internal sealed partial class PseudoLanguage : IDisposable
{
    public const string Long = "qps";
    public const string Mirrored = "qpr";

    private const string Vowels = "aeiouAEIOU";
    private const string Accented = "áéíóúÁÉÍÓÚ";
    private const string Hebrew = "אבגדהוזחטיכלמנסעפצקרשתאבגד";

    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-pseudo-").FullName;

    public PseudoLanguage(string repository)
    {
        foreach (var part in new[] { "content", "templates", "themes" })
        {
            Copy(Path.Combine(repository, part), Path.Combine(Source, part));
        }

        var config = Path.Combine(Source, "content/handbook.yml");
        File.WriteAllText(config, Languages().Replace(File.ReadAllText(config), $"languages: [en, {Long}, {Mirrored}]"));
        foreach (var code in new[] { "es", "ar", "uk" })
        {
            Directory.Delete(Path.Combine(Source, "content", code), recursive: true);
        }

        var strings = File.ReadAllText(Path.Combine(Source, "content/en/strings.yml"));
        foreach (var code in new[] { Long, Mirrored })
        {
            Directory.CreateDirectory(Path.Combine(Source, "content", code));
            File.WriteAllText(Path.Combine(Source, "content", code, "strings.yml"), Strings(strings, code));
        }

        Translate(Long);
        Translate(Mirrored);
        Result = HandbookBuild.Run(new BuildRequest(Source, Output) { Editions = ["a5"], Languages = [Long, Mirrored] }, CancellationToken.None);
    }

    public BuildResult Result { get; }

    public string Site => Path.Combine(Output, "site");

    private string Source => Path.Combine(_folder, "source");

    private string Output => Path.Combine(_folder, "dist");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static string Say(string text, string code)
    {
        var said = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            var vowel = Vowels.IndexOf(c, StringComparison.Ordinal);
            said.Append(code == Mirrored && char.IsAsciiLetter(c) ? Hebrew[char.ToLowerInvariant(c) - 'a'] : c);
            if (code == Long && vowel >= 0)
            {
                said.Append(Accented[vowel]);
            }
        }

        return said.ToString();
    }

    /// <summary>Through the translator's desk, so that values, sources and addresses stay as they are.</summary>
    private void Translate(string code)
    {
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(Source, findings)!;
        var translation = desk.In(code, findings)!;
        var file = Export.Of(translation, translation.Chapters, new SourceMemory());
        var said = file with { Chapters = [.. file.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u with { Target = Unit(u.Source, code) })] })] };
        new Import(desk, translation, "pseudo", findings).Run(said, new DeskFiles(desk.Folder, findings), new AcceptRequest(UnitState.Draft, UnitOrigin.Machine, new DateOnly(2026, 11, 26), ""));
    }

    private static string Unit(string markdown, string code) =>
        string.Concat(InlineCodes.Of(markdown).Select(part => part.IsCode ? part.Text : Names().Replace(part.Text, m => m.Groups["keep"].Success ? m.Value : Say(m.Value, code))));

    private static string Strings(string english, string code)
    {
        var section = "";
        return string.Join('\n', english.Split('\n').Select(line =>
        {
            section = Section().Match(line) is { Success: true } head ? head.Groups["name"].Value : section;
            return line.Contains("direction:", StringComparison.Ordinal) ? $"  direction: {(code == Mirrored ? "rtl" : "ltr")}"
                : section is "language" or "format" or "plural" or "parity" || !Value().IsMatch(line) ? line
                : Value().Replace(line, m => m.Groups["head"].Value + Names().Replace(m.Groups["text"].Value, t => t.Groups["keep"].Success ? t.Value : Say(t.Value, code)));
        }));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"^languages: .*$", RegexOptions.Multiline)]
    private static partial Regex Languages();

    [GeneratedRegex(@"^(?<name>[a-z-]+):")]
    private static partial Regex Section();

    [GeneratedRegex("""^(?<head>\s*(?:"\d+"|[a-z0-9-]+):\s+)(?<text>\S.*)$""")]
    private static partial Regex Value();

    /// <summary>Words, and what is no word: names with digits or of capitals only, units, placeholders, and pictures' captions' marks.</summary>
    [GeneratedRegex(@"(?<keep>\{[^}]*\}|\b[A-Z]*\d[\w-]*|\b[A-Z]{2,}\b|°[CF]|https?://\S+)|[A-Za-z]+")]
    private static partial Regex Names();
}
