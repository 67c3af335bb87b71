using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Words;

namespace ImmunoHandbook.Web;

/// <summary>Counts the words of each chapter against its finished page, and tells what pages and books have lost.</summary>
internal static class PageWords
{
    /// <summary>How many chapters' pages were counted. A chapter with an error is left out: that tells already why words are missing.</summary>
    public static int Check(ResolvedHandbook handbook, Site site, IReadOnlyList<PrintedBook> books, DiagnosticBag findings)
    {
        var told = findings.FilesWithErrors();
        var files = site.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var jobs = handbook.Languages.SelectMany(l => l.Chapters.Select(c => (Path: $"{l.Language.Code}/{PageFiles.Chapter(c.Slug)}", Chapter: c))).Where(j => files.ContainsKey(j.Path) && !told.Contains(j.Chapter.Chapter.Text.Path)).ToArray();
        var lost = new Diagnostic?[jobs.Length];
        Parallel.For(0, jobs.Length, i => lost[i] = new FileWork("words", jobs[i].Chapter.Chapter.Text.Path).Do(() => LostWords.Finding(
            jobs[i].Chapter,
            WordCount.MissingInOrder(LostWords.Expected(jobs[i].Chapter), WordReader.Read(MarkupText.OfMain(Encoding.UTF8.GetString(files[jobs[i].Path].Content.Span)))),
            $"site/{jobs[i].Path}")));
        foreach (var finding in lost.OfType<Diagnostic>().Concat(books.SelectMany(b => b.LostWords).Where(f => !told.Contains(f.Location.Path))))
        {
            findings.Add(finding);
        }

        return jobs.Length;
    }
}
