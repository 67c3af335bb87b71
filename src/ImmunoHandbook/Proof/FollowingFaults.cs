using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Proof;

/// <summary>
/// Tells what was found in the finished books. A PDF that shuts out readers is a fault of the program only where nothing
/// in the handbook explains it: a skipped heading is skipped in the PDF too, and that was said where the heading stands.
/// </summary>
internal static class FollowingFaults
{
    private const string Books = "print/", Content = "content/";

    /// <param name="proof">What was found in the books.</param>
    /// <param name="languages">The source language first: its text stands in for what is not translated.</param>
    /// <param name="findings">All that was found before; what remains of the proof is added.</param>
    public static void Tell(DiagnosticBag proof, IReadOnlyList<string> languages, DiagnosticBag findings)
    {
        var causes = findings.Sorted().Where(f => f.Code.Severity == Severity.Error && ShapesBooks(f.Code)).ToList();
        foreach (var fault in proof.Sorted())
        {
            var explained = BlamesTheProgram(fault.Code) ? causes.Where(c => Concerns(c, fault.Location.Path, languages)).ToList() : [];
            if (explained.Any(cause => cause.Severity == Severity.Error))
            {
                continue;
            }

            // The handbook lets the cause pass, and the book that comes of it is still refused.
            findings.Add(explained.Count == 0 ? fault : fault with { Hint = $"It comes from {explained[0].Code.Id} at {explained[0].Location}: put that right." });
        }
    }

    /// <summary>Files, text, references, design and typesetting; what is said of links, style and translations changes no tag of a PDF.</summary>
    private static bool ShapesBooks(DiagnosticCode code) => Number(code) is (>= 100 and < 500) or (>= 600 and < 700);

    private static bool BlamesTheProgram(DiagnosticCode code) => code == DiagnosticCodes.PdfUnreadable || Number(code) is >= 900 and < 950;

    private static bool Concerns(Diagnostic cause, string book, IReadOnlyList<string> languages)
    {
        var (ofBook, ofCause) = (LanguageIn(book, Books, languages), LanguageIn(cause.Location.Path, Content, languages));
        return ofBook is null || ofCause is null || ofCause == ofBook || ofCause == languages[0];
    }

    private static string? LanguageIn(string path, string folder, IReadOnlyList<string> languages) =>
        languages.FirstOrDefault(language => path.StartsWith($"{folder}{language}/", StringComparison.Ordinal));

    private static int Number(DiagnosticCode code) => int.Parse(code.Id.AsSpan(2), CultureInfo.InvariantCulture);
}
