using ImmunoHandbook.References;
using ImmunoHandbook.Web;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>Notes for each address written into the output where the author wrote it.</summary>
internal sealed class LinkOriginRecorder(ResolvedChapter chapter)
{
    private readonly List<LinkOrigin> _origins = [];

    public IReadOnlyList<LinkOrigin> Origins => _origins;

    public void Record(string address, MarkdownObject writtenAt) =>
        _origins.Add(new LinkOrigin(address, chapter.LocationOf(writtenAt)));
}
