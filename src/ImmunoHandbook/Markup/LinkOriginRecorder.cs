using ImmunoHandbook.References;
using ImmunoHandbook.Web;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>Notes for each address written into the output where the author wrote it.</summary>
internal sealed class LinkOriginRecorder(ResolvedChapter chapter)
{
    private readonly List<LinkOrigin> _origins = [];

    /// <summary>The chapter whose file is being written from, where it is not the page's own.</summary>
    public ResolvedChapter? WrittenIn { get; set; }

    public IReadOnlyList<LinkOrigin> Origins => _origins;

    public void Record(string address, MarkdownObject writtenAt) =>
        _origins.Add(new LinkOrigin(address, (WrittenIn ?? chapter).LocationOf(writtenAt)));
}
