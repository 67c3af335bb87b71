using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Words;

namespace ImmunoHandbook.Print;

/// <summary>Counts the words of each chapter against the pages that were made of it.</summary>
internal static class BookWords
{
    public static IReadOnlyList<Diagnostic> LostIn(PagedDocument document, ResolvedLanguage language, string book)
    {
        var texts = PagedText.BySectionAnchor(document, language.Chapters.Select(c => c.Slug).ToHashSet(StringComparer.Ordinal));
        return
        [
            .. language.Chapters.Where(c => texts.ContainsKey(c.Slug))
                .Select(c => LostWords.Finding(c, Missing(c, texts[c.Slug]), book)).OfType<Diagnostic>(),
        ];
    }

    private static IReadOnlyList<Word> Missing(ResolvedChapter chapter, string printed)
    {
        var words = WordReader.Read(printed);
        return WordCount.Missing(LostWords.Expected(chapter), words, Joined(printed, words));
    }

    /// <summary>Words that go on in the next line: a long one that no line has room for was broken.</summary>
    private static IEnumerable<ulong> Joined(string printed, List<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var end = words[i].Start + words[i].Length;
            if (end + 1 == words[i + 1].Start && printed[end] == PagedText.LineEnd)
            {
                var last = i + 1;
                while (last + 1 < words.Count && words[last].Start + words[last].Length + 1 == words[last + 1].Start && printed[words[last].Start + words[last].Length] == PagedText.LineEnd)
                {
                    last++;
                }

                var whole = printed[words[i].Start..(words[last].Start + words[last].Length)].Replace(PagedText.LineEnd.ToString(), "", StringComparison.Ordinal);
                foreach (var word in WordReader.Read(whole))
                {
                    yield return word.Print;
                }

                i = last - 1;
            }
        }
    }
}
