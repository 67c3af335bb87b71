using ImmunoHandbook.Markup;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>All chapters of the source language by file name, with the ids that links may name.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, string> _slugOfFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathOfSlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _idsOfSlug = new(StringComparer.Ordinal);

    /// <summary>File names as authors write them, for hints.</summary>
    public IEnumerable<string> FileNames => _slugOfFile.Keys.Order(StringComparer.Ordinal);

    public void Add(ParsedChapter chapter)
    {
        var path = chapter.Chapter.Text.Path;
        _slugOfFile[path[(path.LastIndexOf('/') + 1)..]] = chapter.Chapter.Slug;
        _pathOfSlug[chapter.Chapter.Slug] = path;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in chapter.Document.Descendants())
        {
            if (node.TryGetAttributes()?.Id is { } id)
            {
                ids.Add(id);
            }
        }

        _idsOfSlug[chapter.Chapter.Slug] = ids;
    }

    public string? SlugOf(string fileName) => _slugOfFile.GetValueOrDefault(fileName);

    public string PathOf(string slug) => _pathOfSlug[slug];

    public bool HasChapter(string slug) => _idsOfSlug.ContainsKey(slug);

    public IReadOnlySet<string> IdsOf(string slug) => _idsOfSlug[slug];
}
