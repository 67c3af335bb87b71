using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Quality;

/// <summary>Passes findings of one chapter on, but for those that its author has waived with a reason.</summary>
/// <param name="silent">Findings that only follow from a file that could not be read.</param>
internal sealed class FindingSink(Chapter chapter, DiagnosticBag findings, params IReadOnlyList<DiagnosticCode> silent)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    /// <summary>Codes of all that was found so far, waived or not.</summary>
    public IReadOnlySet<string> Codes => _codes;

    public void Report(DiagnosticCode code, SourceLocation at, string message, string hint)
    {
        if (silent.Contains(code))
        {
            _used.Add(code.Id);
            return;
        }

        _codes.Add(code.Id);
        if (chapter.FrontMatter.Waivers.Any(w => w.Code == code.Id))
        {
            _used.Add(code.Id);
            return;
        }

        findings.Report(code, at, message, hint);
    }

    /// <summary>Call last: a waiver that waives nothing hides the next fault.</summary>
    public void ReportUnused()
    {
        foreach (var waiver in chapter.FrontMatter.Waivers.Where(w => !_used.Contains(w.Code)))
        {
            findings.Report(DiagnosticCodes.UnusedWaiver, waiver.At, $"{waiver.Code} is waived here, and nothing is found that it would let pass.", "Take the waiver out.");
        }
    }
}
