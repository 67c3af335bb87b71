using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>A handbook opened for its translators: what there is, how far it is, and the folder to write into.</summary>
internal sealed record TranslationDesk(HandbookFolder Folder, Handbook Handbook, IReadOnlyList<LanguageTranslation> Translations)
{
    /// <summary>Set when somebody stops the program: what is half written is put away.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Null with findings where there is no handbook to be read.</summary>
    public static TranslationDesk? Open(string source, DiagnosticBag findings)
    {
        var folder = new HandbookFolder(source);
        return HandbookLoader.Load(folder, new LoadOptions(null, null), findings) is { } handbook
            ? new TranslationDesk(folder, handbook, TranslationSurvey.Take(new ReferenceResolver(handbook, findings).Resolve(), findings))
            : null;
    }

    /// <summary>The language asked for; null with a finding where the handbook has no such translation.</summary>
    public LanguageTranslation? In(string code, DiagnosticBag findings)
    {
        var found = Translations.FirstOrDefault(t => t.Language.Language.Code == code);
        if (found is null)
        {
            findings.Report(
                DiagnosticCodes.UnknownLanguage, Handbook.Config.At, $"The handbook is not translated into \"{code}\".",
                Translations.Count == 0 ? $"Start it with: translate start {code}" : $"It has: {string.Join(", ", Translations.Select(t => t.Language.Language.Code))}. Start another with: translate start {code}");
        }

        return found;
    }

    /// <summary>The chapters named, by slug, number or file name; all where none is named. A name that is none is a finding.</summary>
    public static IReadOnlyList<ChapterTranslation> Chapters(LanguageTranslation translation, IReadOnlyList<string> names, DiagnosticBag findings)
    {
        if (names.Count == 0)
        {
            return translation.Chapters;
        }

        var chosen = new List<ChapterTranslation>();
        foreach (var name in names)
        {
            var meant = Meant(translation, name);
            chosen.AddRange(meant);
            if (meant.Count == 0)
            {
                var nearest = Nearest.To(Path.GetFileNameWithoutExtension(name), translation.Chapters.Select(c => c.Slug).Order(StringComparer.Ordinal));
                findings.Report(
                    DiagnosticCodes.NoSuchChapter, SourceLocation.WholeFile($"content/{translation.SourceLanguage.Code}"), $"There is no chapter \"{name}\".",
                    nearest is null ? "Name a chapter as its file is called, without .md." : $"Did you mean \"{nearest}\"?");
            }
        }

        return [.. chosen.Distinct()];
    }

    /// <summary>One chapter; all of a part by the name of its folder; all of a number where each part counts its own.</summary>
    private static List<ChapterTranslation> Meant(LanguageTranslation translation, string name)
    {
        var file = Path.GetFileNameWithoutExtension(name);
        var one = translation.Chapters.FirstOrDefault(c => c.Slug == file || NameOf(c) == file);
        return one is not null ? [one]
            : [.. translation.Chapters.Where(c => NameOf(c).Split('-')[0] == file || c.Source.Chapter.PartFolder == name.TrimEnd('/'))];
    }

    /// <summary>Where a translation lies, or is to lie: as its source does.</summary>
    public static string FileOf(ChapterTranslation chapter, string language) =>
        chapter.Chapter is { IsFallback: false } own && own.Chapter.Language == language ? own.Chapter.Text.Path : $"content/{language}/{chapter.Source.Chapter.File}";

    public static string NameOf(ChapterTranslation chapter) => Path.GetFileNameWithoutExtension(chapter.Source.Chapter.Text.Path);
}
