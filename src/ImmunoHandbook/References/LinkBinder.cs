using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.CrossReferences;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.References;

/// <summary>Binds the links, pictures and citations of one chapter to what they name, or reports what they name in vain.</summary>
internal sealed class LinkBinder(Handbook handbook, AnchorIndex anchors, ImageCatalogue images, DiagnosticBag findings)
{
    /// <summary>Returns the keys cited, in order of first citation.</summary>
    public IReadOnlyList<string> Bind(ParsedChapter chapter)
    {
        var cited = new List<string>();
        foreach (var node in chapter.Document.Descendants())
        {
            switch (node)
            {
                case LinkInline { IsImage: true } image:
                    BindImage(chapter, image);
                    break;
                case LinkInline link when !string.IsNullOrEmpty(link.Url):
                    BindLink(chapter, link);
                    break;
                case LinkInline { Url: not null } link:
                    // Without any it was taken away, and that was told.
                    findings.Add(Finding(
                        DiagnosticCodes.UnknownChapter, chapter, link, "This link has no address.",
                        "Name another chapter's file or a web address, or take the brackets away."));
                    break;
                case CitationInline citation:
                    BindCitation(chapter, citation, cited);
                    break;
            }
        }

        return cited;
    }

    /// <summary>The picture that opens a chapter, found as any other.</summary>
    public string? FigureOf(Chapter chapter)
    {
        if (chapter.FrontMatter.Figure is not { } figure)
        {
            return null;
        }

        var path = images.Find(figure.Value, chapter);
        if (path is null)
        {
            findings.Report(
                DiagnosticCodes.MissingImage, figure.At, $"The picture \"{figure.Value}\" is not in the content folder.",
                images.FindNearly(figure.Value, chapter) is { } right ? $"Write {right.Address}" : "Pictures lie in content/images; write images/name.svg.");
        }

        return path;
    }

    private void BindLink(ParsedChapter chapter, LinkInline link)
    {
        var url = link.Url!;
        if (Schemes.Of(url) is not null || url.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? url : url[..hash]);
        var id = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        var slug = path.Length == 0 ? chapter.Chapter.Slug : SlugOf(chapter, link, path);
        if (slug is null)
        {
            link.Neutralise();
        }
        else if (string.IsNullOrEmpty(id) || anchors.IdsOf(slug).Contains(id))
        {
            link.Bind(new ChapterTarget(slug, string.IsNullOrEmpty(id) ? null : id));
        }
        else if (findings.HasGap(anchors.PathOf(slug)))
        {
            link.Neutralise();
        }
        else
        {
            link.Neutralise();
            var nearest = Nearest.To(id, anchors.IdsOf(slug).Order(StringComparer.Ordinal));
            var finding = Finding(
                DiagnosticCodes.UnknownHeading, chapter, link, $"The chapter \"{slug}\" has no heading with the id \"{id}\".",
                nearest is null ? "Ids come from the headings of the source language." : $"Did you mean \"#{nearest}\"?");
            findings.Add(finding with { Target = url });
        }
    }

    private string? SlugOf(ParsedChapter chapter, LinkInline link, string path)
    {
        if (ChapterAddress.Find(path, chapter.Chapter, anchors) is { } slug)
        {
            return slug;
        }

        if (IsUnread(path))
        {
            return null;
        }

        var leaves = ChapterAddress.Leaves(path, chapter.Chapter, anchors);
        var (code, message) = leaves
            ? (DiagnosticCodes.LinkOutside, $"The link \"{path}\" leaves the folder of its language.")
            : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                ? (DiagnosticCodes.UnknownChapter, $"There is no chapter file \"{path}\".")
                : (DiagnosticCodes.LinkToFolder, $"\"{path}\" is not a chapter: links lead to chapters or to web addresses.");
        var right = ChapterAddress.Certain(path, anchors);
        var nearest = right is null ? Nearest.To(path, anchors.FileNames) : null;
        var finding = Finding(
            code, chapter, link, message,
            right is not null ? $"Write {right}: a link names the other chapter's file, letter by letter."
            : nearest is null ? "Name another chapter's file, such as [text](02-about.md#heading)." : $"Did you mean \"{nearest}\"?");
        var hash = link.Url!.IndexOf('#', StringComparison.Ordinal);
        var replacement = leaves || right is null || !ChapterAddress.NamesFile(path) ? null : right + (hash < 0 ? "" : link.Url[hash..]);
        findings.Add(finding with { Target = link.Url, Replacement = replacement });
        return null;
    }

    /// <summary>The chapter is there and could not be read, which is reported where it stands.</summary>
    private bool IsUnread(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var words = Path.ChangeExtension(name, null).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-');
        return handbook.SourceLanguage.Unread.Any(file => file.Text.Path.EndsWith("/" + name, StringComparison.Ordinal) || file.Slug.Equals(words, StringComparison.OrdinalIgnoreCase));
    }

    private void BindImage(ParsedChapter chapter, LinkInline image)
    {
        var address = image.Url ?? "";
        if (images.Find(address, chapter.Chapter) is { } path)
        {
            image.Bind(new ImageTarget(path));
            return;
        }

        var isOther = FileKinds.IsOtherPicture(address);
        var right = images.FindNearly(address, chapter.Chapter);
        var finding = Finding(
            DiagnosticCodes.MissingImage, chapter, image,
            isOther ? $"The picture \"{address}\" is of a kind that is not read." : $"The picture \"{address}\" is not in the content folder.",
            right is { IsCertain: true } ? $"Write {right.Value.Address}: an address names its file letter by letter, also in upper and lower case."
            : right is not null ? $"Did you mean {right.Value.Address}?"
            : isOther ? "Save it as SVG, PNG or JPEG, and name that file." : "Put it beside the chapter or into content/images; then write name.svg or images/name.svg.");
        findings.Add(finding with { Target = image.Url, Replacement = right is { IsCertain: true } ? right.Value.Address : null });
    }

    private void BindCitation(ParsedChapter chapter, CitationInline citation, List<string> cited)
    {
        foreach (var key in citation.Keys)
        {
            if (!handbook.Sources.ContainsKey(key) && findings.HasGap(SourceReader.FilePath))
            {
                continue;
            }

            if (!handbook.Sources.ContainsKey(key))
            {
                var nearest = Nearest.To(key, handbook.Sources.Keys.Order(StringComparer.Ordinal));
                findings.Add(Finding(
                    DiagnosticCodes.UnknownCitation, chapter, citation, $"sources.yml has no source \"{key}\".",
                    nearest is null ? "Add it to content/sources.yml." : $"Did you mean [@{nearest}]?"));
            }
            else if (!cited.Contains(key))
            {
                cited.Add(key);
            }
        }
    }

    private static Diagnostic Finding(DiagnosticCode code, ParsedChapter chapter, MarkdownObject node, string message, string hint) =>
        new(code, code.Severity, message, chapter.LocationOf(node)) { Hint = hint };
}
