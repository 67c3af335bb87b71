using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Pictures;

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
            if (SurplusOf(folder, root + path) is { } surplus && (left -= surplus) < 0)
            {
                over.Add(path);
            }
        }

        return over;
    }

    /// <summary>Drawings have no pixels.</summary>
    public static bool Counts(string path) => s_decoded.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>Pixels beyond those of an honest file of its length; null where none are decoded, also for what is too large by itself.</summary>
    private static long? SurplusOf(HandbookFolder folder, string path)
    {
        if (!Counts(path) || folder.Head(path) is not { } file || PictureSize.Of(file.Head, Path.GetExtension(path).ToLowerInvariant()) is not { } size)
        {
            return null;
        }

        var pixels = (long)size.Width * size.Height;
        return pixels > PictureLimits.Pixels ? null : Math.Max(0, pixels - (file.Length * PixelsForByte));
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
