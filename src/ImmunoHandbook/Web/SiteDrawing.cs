using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Pictures.Svg;

namespace ImmunoHandbook.Web;

/// <summary>A drawing of the content folder as it is published: without anything that could act or reach out.</summary>
internal static class SiteDrawing
{
    /// <summary>The cleaned file; an empty drawing, with a finding, where it is none.</summary>
    public static byte[] Clean(byte[] svg, string path, DiagnosticBag findings)
    {
        // Drawing programs also save UTF-16; its mark at the start says so.
        using var reader = new StreamReader(new MemoryStream(svg), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var (cleaned, problems) = SvgCleaner.Clean(reader.ReadToEnd());
        foreach (var problem in problems)
        {
            var code = problem.IsFatal ? DiagnosticCodes.BrokenDrawing : DiagnosticCodes.DrawingCleaned;
            var at = problem.Line > 0 ? new SourceLocation(path, problem.Line, 1) : SourceLocation.WholeFile(path);
            findings.Add(new Diagnostic(code, code.Severity, problem.Message, at) { Hint = problem.Hint, GapIn = problem.IsFatal ? path : null });
        }

        return Encoding.UTF8.GetBytes(cleaned.Length > 0 ? cleaned : "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
}
