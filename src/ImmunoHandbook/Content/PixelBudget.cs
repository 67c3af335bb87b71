using System.Globalization;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// Which pictures a build does not decode, because those before them have used up its pixels. A file of 200 kilobytes can
/// hold 64 million of one colour; that is known from its first bytes.
/// </summary>
internal static class PixelBudget
{
    /// <summary>Pixels that a byte of a file holds without suspicion: 4 in photographs, 10 in scans of text.</summary>
    private const int PixelsForByte = 16;

    private static readonly string[] s_decoded = [".png", ".jpg", ".jpeg"];

    /// <param name="paths">All pictures of the handbook, in their order.</param>
    public static IReadOnlySet<string> Over(HandbookFolder folder, string root, IReadOnlyList<string> paths)
    {
        var left = folder.Limits.Pixels;
        var over = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (s_decoded.Contains(extension) && folder.Head(root + path) is { } file && PictureSize.Of(file.Head, extension) is { } size && (long)size.Width * size.Height <= Typesetting.Pictures.PictureLimits.Pixels
                && (left -= Math.Max(0, ((long)size.Width * size.Height) - (file.Length * PixelsForByte))) < 0)
            {
                over.Add(path);
            }
        }

        return over;
    }

    public static byte[]? Refuse(HandbookFolder folder, string path, DiagnosticBag findings)
    {
        findings.ReportGap(
            DiagnosticCodes.OverLimit, SourceLocation.WholeFile(path),
            string.Create(CultureInfo.InvariantCulture, $"With this picture, all pictures together have {folder.Limits.Pixels / 1_000_000:N0} million pixels more than files of their size usually hold; it is not read."),
            "Make the pictures smaller: 2,500 pixels across fill an A4 page at 300 dpi. If they must be so large: --raise-limits 2");
        return null;
    }
}
