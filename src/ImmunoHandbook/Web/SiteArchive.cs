using System.IO.Compression;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Web;

/// <summary>The whole website in one file, to be opened from a disk. The same files give the same bytes.</summary>
internal static class SiteArchive
{
    /// <summary>A file that its owner may write and all may read (POSIX 0644), as zip archives keep it.</summary>
    private const int PlainFile = unchecked((int)0x81A40000);

    // Days that the format can write down.
    private static readonly DateOnly s_firstDay = new(1980, 1, 1);
    private static readonly DateOnly s_lastDay = new(2107, 12, 31);

    public static string NameOf(SiteSetting setting) =>
        HeadingIds.FromWords(setting.Handbook.Config.Title.In(setting.Handbook.Config.SourceLanguage)) + "-website.zip";

    public static SiteFile Of(IEnumerable<SiteFile> files, SiteSetting setting)
    {
        var date = setting.Handbook.Date < s_firstDay ? s_firstDay : setting.Handbook.Date > s_lastDay ? s_lastDay : setting.Handbook.Date;
        var written = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                var isPacked = Path.GetExtension(file.Path) is ".pdf" or ".png" or ".jpg" or ".jpeg";
                var entry = archive.CreateEntry(file.Path, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                (entry.LastWriteTime, entry.ExternalAttributes) = (written, PlainFile);
                using var content = entry.Open();
                content.Write(file.Content.Span);
            }
        }

        return new SiteFile(NameOf(setting), bytes.ToArray());
    }
}
