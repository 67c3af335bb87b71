using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Fixing;

/// <summary>Writes a plan's edits: each file whole beside the old one and then in its place, and none that has changed since it was read.</summary>
internal static class FixWriter
{
    /// <returns>Number of edits written.</returns>
    public static int Write(FixPlan plan, HandbookFolder folder, DiagnosticBag findings, CancellationToken stop = default)
    {
        var written = 0;
        foreach (var file in plan.Edits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            if (folder.PlaceOf(file.Key) is null || FixPlanner.Read(file.Key, folder) != plan.Texts[file.Key])
            {
                findings.Report(DiagnosticCodes.FixConflict, SourceLocation.WholeFile(file.Key), "The file has changed while its links were checked; it was left alone.", "Check again.");
                continue;
            }

            try
            {
                new WholeFile(stop).Write(folder.Root, file.Key, Encoding.UTF8.GetBytes(FixDiff.Apply(plan.Texts[file.Key], file)));
                written += file.Count();
            }
            catch (LinkedPlaceException link)
            {
                findings.Report(DiagnosticCodes.FixConflict, SourceLocation.WholeFile(file.Key), $"The file was not written: {link.Message}", "Put a file or a folder of the handbook in the link's place.");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                findings.Report(DiagnosticCodes.FixConflict, SourceLocation.WholeFile(file.Key), "The file cannot be written.", "Check that you may write it, and that no other program holds it open.");
            }
        }

        return written;
    }
}
