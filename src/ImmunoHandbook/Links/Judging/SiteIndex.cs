using System.Collections.Concurrent;
using ImmunoHandbook.Links.Addresses;

namespace ImmunoHandbook.Links.Judging;

/// <summary>What the site has: files, pages with their places, and the names to look through when a link misses. The latter are made when first asked for.</summary>
internal sealed class SiteIndex
{
    private readonly Lazy<Dictionary<string, string?>> _filesInAnyCase;
    private readonly Lazy<Dictionary<string, string?>> _filesByName;
    private readonly Lazy<NearNames> _nearFiles;
    private readonly Lazy<HashSet<string>> _folders;
    private readonly Lazy<Dictionary<string, string?>> _pageOfId;
    private readonly ConcurrentDictionary<string, Lazy<PlaceNames>> _places = new(StringComparer.Ordinal);

    public SiteIndex(IReadOnlySet<string> files, IReadOnlyDictionary<string, PageFacts> pages, SiteRoot root)
    {
        (Files, Pages, Root) = (files, pages, root);
        _filesInAnyCase = new(() => PlaceNames.Folded(files));
        _filesByName = new(() => Single(files.Select(f => (f[(f.LastIndexOf('/') + 1)..], f))));
        _nearFiles = new(() => new NearNames(files));
        _folders = new(() => files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal));
        _pageOfId = new(() => Single(pages.Values.SelectMany(p => p.Ids.Select(id => (id, p.Path)))));
        DropsUnderscores = !files.Contains(".nojekyll") && (root.Host?.EndsWith(".github.io", StringComparison.Ordinal) == true || files.Contains("CNAME"));
    }

    public IReadOnlySet<string> Files { get; }

    public IReadOnlyDictionary<string, PageFacts> Pages { get; }

    public SiteRoot Root { get; }

    /// <summary>The site shows that GitHub Pages serves it from a branch, through Jekyll, which leaves out what begins with an underscore.</summary>
    public bool DropsUnderscores { get; }

    /// <param name="path">With a slash at its end.</param>
    public bool HasFolder(string path) => _folders.Value.Contains(path);

    public string? FileInOtherCase(string path) => _filesInAnyCase.Value.GetValueOrDefault(path);

    /// <summary>The only file of that name, in whatever folder.</summary>
    public string? FileNamed(string name) => name.Length == 0 ? null : _filesByName.Value.GetValueOrDefault(name);

    public string? NearestFile(string path) => _nearFiles.Value.To(path);

    /// <summary>The only page that has the id.</summary>
    public string? PageWith(string id) => _pageOfId.Value.GetValueOrDefault(id);

    public PlaceNames PlacesOf(PageFacts page) => _places.GetOrAdd(page.Path, _ => new(() => new PlaceNames(page.Ids))).Value;

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.IndexOf('/', slash + 1))
        {
            yield return file[..(slash + 1)];
        }
    }

    private static Dictionary<string, string?> Single(IEnumerable<(string Key, string Value)> pairs)
    {
        var single = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            single[key] = single.ContainsKey(key) ? null : value;
        }

        return single;
    }
}
