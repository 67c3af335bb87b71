using System.Collections.Concurrent;
using ImmunoHandbook.Content;

namespace ImmunoHandbook.References;

/// <summary>
/// Which picture a chapter means. It is looked for beside the chapter, in the folder of its language, then among the
/// shared pictures; a translation also finds what lies beside its source.
/// </summary>
internal sealed class ImageCatalogue(Handbook handbook)
{
    private readonly ConcurrentDictionary<string, bool> _exists = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _sourceParts =
        handbook.SourceLanguage.Chapters.DistinctBy(c => c.Slug).ToDictionary(c => c.Slug, c => c.PartFolder, StringComparer.Ordinal);

    /// <summary>Path within the content folder, or null where no such file may be used.</summary>
    public string? Find(string address, Chapter chapter)
    {
        var path = Uri.UnescapeDataString(address);
        var ups = 0;
        for (; path.StartsWith("../", StringComparison.Ordinal); ups++)
        {
            path = path[3..];
        }

        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var isBroken = path.Length == 0 || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains("..");
        return isBroken || ups > Depth(chapter) || !FileKinds.IsPicture(path) ? null
            : Places(path, chapter, isBeside: ups == 0).FirstOrDefault(Exists);
    }

    /// <summary>The right address for one that is nearly right, or null; certain where only its spelling differs.</summary>
    public (string Address, bool IsCertain)? FindNearly(string address, Chapter chapter) =>
        NearbyPictures.Find(address, [.. handbook.Pictures.All.Select(path => AddressOf(path, chapter)).OfType<string>().Distinct(StringComparer.Ordinal)]);

    /// <summary>How many folders a chapter may go up: out of its part, and out of its language.</summary>
    private int Depth(Chapter chapter) => PartsOf(chapter).Count == 0 ? 1 : 2;

    private IEnumerable<string> Places(string path, Chapter chapter, bool isBeside)
    {
        IReadOnlyList<string> parts = isBeside ? PartsOf(chapter) : [];
        foreach (var part in parts)
        {
            yield return $"{chapter.Language}/{part}/{path}";
        }

        yield return $"{chapter.Language}/{path}";
        yield return path;
        foreach (var part in parts)
        {
            yield return $"{handbook.SourceLanguage.Code}/{part}/{path}";
        }

        yield return $"{handbook.SourceLanguage.Code}/{path}";
    }

    /// <summary>The chapter's own folder, and that of its source: a translation may lie in the other or in none.</summary>
    private List<string> PartsOf(Chapter chapter) =>
        [.. new[] { chapter.PartFolder, _sourceParts.GetValueOrDefault(chapter.Slug) }.OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>What a chapter writes to mean a picture, or null for pictures that are not for it.</summary>
    private string? AddressOf(string path, Chapter chapter)
    {
        foreach (var code in new[] { chapter.Language, handbook.SourceLanguage.Code })
        {
            foreach (var folder in PartsOf(chapter).Select(part => $"{code}/{part}/").Append($"{code}/"))
            {
                if (path.StartsWith(folder, StringComparison.Ordinal))
                {
                    return path[folder.Length..];
                }
            }
        }

        var first = path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)].TrimEnd('/');
        return first == "clinics" || handbook.Config.Languages.Contains(first) ? null : path;
    }

    private bool Exists(string path) => _exists.GetOrAdd(path, handbook.Pictures.Exists);
}
