using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;

namespace ImmunoHandbook.Tests.Translation;

/// <summary>The starter handbook with one chapter in English and Spanish.</summary>
internal sealed class TwoLanguages : IDisposable
{
    public const string English = HandbookTest.FirstChapter;
    public const string Spanish = "content/es/03-first-chapter.md";

    /// <summary>Both have four lines of front matter and an empty one: the body starts on line 6.</summary>
    private const string SpanishFront = "---\ntitle: Una prueba\nsummary: En breve.\n---\n";

    public TwoLanguages(string english, string spanish)
    {
        Handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en, es]");
        var strings = Repository.Read("content/en/strings.yml")
            .Replace("name: English\n  english-name: English", "name: Español\n  english-name: Spanish", StringComparison.Ordinal)
            .Replace("decimal: \".\"", "decimal: \",\"", StringComparison.Ordinal)
            .Replace("\nstale-notice: ", "\nstale-notice: Cambió. ", StringComparison.Ordinal);
        Handbook.WithFile("content/en/strings.yml", WithNegation(Repository.Read("content/en/strings.yml"), "no not never without cannot"));
        Handbook.WithFile("content/es/strings.yml", WithNegation(strings, "no nunca sin nada nadie"));
        Handbook.WithText("\n" + english).WithFile(Spanish, SpanishFront + "\n" + spanish);
    }

    public HandbookTest Handbook { get; } = new();

    public IReadOnlyList<string> Found => [.. Handbook.Findings.Where(f => f.Code.Id.StartsWith("HB08", StringComparison.Ordinal)).Select(f => f.Code.Id)];

    public TranslationDesk Desk() => TranslationDesk.Open(Handbook.Source, new DiagnosticBag())!;

    public LanguageTranslation InSpanish() => Desk().In("es", new DiagnosticBag())!;

    public ChapterTranslation Chapter() => InSpanish().Chapters.First(c => c.Slug == "first-chapter");

    public IReadOnlyList<UnitState> States() => [.. Chapter().Units.Select(u => u.State)];

    public void Accept(UnitState state, string by = "")
    {
        var desk = Desk();
        var findings = new DiagnosticBag();
        var translation = desk.In("es", findings)!;
        ImmunoHandbook.Translation.Desk.Accept.Run(
            desk, translation, translation.Chapters, new AcceptRequest(state, UnitOrigin.Human, new DateOnly(2026, 11, 26), by), (new DeskFiles(desk.Folder, findings), findings));
    }

    public void Dispose() => Handbook.Dispose();

    private static string WithNegation(string strings, string words) =>
        strings[..strings.IndexOf("\n# Words that turn", StringComparison.Ordinal)] + $"\nparity:\n  negation: \"{words}\"\n";
}
