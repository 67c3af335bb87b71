using ImmunoHandbook.Markup;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.References;

/// <summary>All chapters of the source language by file name, with the ids that links may name.</summary>
internal sealed class AnchorIndex
{
    private readonly Dictionary<string, string> _slugOfFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOfSlug = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathOfSlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _idsOfSlug = new(StringComparer.Ordinal);

    /// <summary>File names as authors write them, for hints.</summary>
    public IEnumerable<string> FileNames => _names;

    public void Add(ParsedChapter chapter)
    {
        var file = chapter.Chapter.File;
        var name = file[(file.LastIndexOf('/') + 1)..];
        _slugOfFile[name] = _slugOfFile[file] = chapter.Chapter.Slug;
        _fileOfSlug[chapter.Chapter.Slug] = file;
        _names.Add(name);
        _pathOfSlug[chapter.Chapter.Slug] = chapter.Chapter.Text.Path;
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

    /// <param name="file">With or without the folder of its part.</param>
    public string? SlugOf(string file) => _slugOfFile.GetValueOrDefault(file);

    /// <summary>File of the source within the folder of its language.</summary>
    public string? FileOf(string slug) => _fileOfSlug.GetValueOrDefault(slug);

    public string PathOf(string slug) => _pathOfSlug[slug];

    public bool HasChapter(string slug) => _idsOfSlug.ContainsKey(slug);

    public IReadOnlySet<string> IdsOf(string slug) => _idsOfSlug[slug];
}
