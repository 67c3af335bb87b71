using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Web;

/// <summary>Finds the places of characters that the site's fonts lack: pages do not know where their words come from.</summary>
internal static class SiteLetters
{
    public static void Look(IReadOnlyList<int> lacking, ResolvedHandbook handbook, MissingLetters missing)
    {
        if (lacking.Count == 0)
        {
            return;
        }

        var left = lacking.ToHashSet();
        foreach (var language in handbook.Languages)
        {
            foreach (var text in language.Chapters.Select(c => c.Chapter.Text))
            {
                LookAt(text, language.Language.Code, [.. lacking], left, missing);
            }
        }

        foreach (var (language, word) in handbook.Languages.SelectMany(l => l.Language.Strings.Values.Values.Select(word => (l.Language.Code, word))))
        {
            foreach (var rune in word.Value.EnumerateRunes().Where(rune => left.Remove(rune.Value)))
            {
                missing.Add(language, rune.Value, isPrinted: false, word.At);
            }
        }

        foreach (var c in left)
        {
            missing.Add(handbook.Handbook.SourceLanguage.Code, c, isPrinted: false, handbook.Handbook.Config.At);
        }
    }

    private static void LookAt(SourceText text, string language, HashSet<int> lacking, HashSet<int> left, MissingLetters missing)
    {
        var offset = 0;
        foreach (var rune in text.Text.EnumerateRunes())
        {
            if (lacking.Contains(rune.Value))
            {
                left.Remove(rune.Value);
                missing.Add(language, rune.Value, isPrinted: false, text.LocationOf(offset));
            }

            offset += rune.Utf16SequenceLength;
        }
    }
}
