using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>Writes files of the handbook whole: beside the old one first, then in its place.</summary>
internal sealed class DeskFiles(HandbookFolder folder, DiagnosticBag findings, CancellationToken stop = default)
{
    private readonly List<string> _written = [];

    public IReadOnlyList<string> Written => _written;

    /// <summary>Line ends and byte order mark stay as the file has them. A text that is there already is not written again.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(folder.Root, path);
        try
        {
            WholeFile.RequireNoLink(folder.Root, path);
            var old = File.Exists(full) ? File.ReadAllBytes(full) : null;
            var content = Encoding.UTF8.GetBytes(old is not null && old.AsSpan().IndexOf("\r\n"u8) >= 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
            byte[] bytes = old is [0xEF, 0xBB, 0xBF, ..] ? [0xEF, 0xBB, 0xBF, .. content] : content;
            if (old is not null && old.AsSpan().SequenceEqual(bytes))
            {
                return;
            }

            new WholeFile(stop).Write(folder.Root, path, bytes);
            _written.Add(path);
        }
        catch (LinkedPlaceException link)
        {
            findings.Report(DiagnosticCodes.DeskFile, SourceLocation.WholeFile(path), $"The file was not written: {link.Message}", "Put a file or a folder of the handbook in the link's place.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCodes.DeskFile, SourceLocation.WholeFile(path), "The file cannot be written.", "Check that you may write it, and that no other program holds it open.");
        }
    }
}
