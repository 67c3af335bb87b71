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
                case LinkInline link:
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

        var path = images.Find(figure.Value, chapter.Language);
        if (path is null)
        {
            findings.Report(
                DiagnosticCodes.MissingImage, figure.At, $"The picture \"{figure.Value}\" is not in the content folder.",
                "Pictures lie in content/images; write images/name.svg.");
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
        var name = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (anchors.SlugOf(name) is { } slug)
        {
            return slug;
        }

        if (IsUnread(name))
        {
            return null;
        }

        var leaves = name.StartsWith('/') || name.StartsWith('\\') || name.Split('/', '\\').Contains("..");
        var (code, message) = leaves
            ? (DiagnosticCodes.LinkOutside, $"The link \"{path}\" leaves the folder of its language.")
            : name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                ? (DiagnosticCodes.UnknownChapter, $"There is no chapter file \"{name}\".")
                : (DiagnosticCodes.LinkToFolder, $"\"{name}\" is not a chapter: links lead to chapters or to web addresses.");
        var nearest = Nearest.To(name, anchors.FileNames);
        var finding = Finding(
            code, chapter, link, message,
            nearest is null ? "Name another chapter's file, such as [text](02-about.md#heading)." : $"Did you mean \"{nearest}\"?");
        findings.Add(finding with { Target = link.Url, Replacement = leaves ? null : CertainName(name) is { } right ? link.Url!.Replace(path, right, StringComparison.Ordinal) : null });
        return null;
    }

    /// <summary>The chapter that is meant beyond doubt: named in another case, or with the number that it had before others came in front of it.</summary>
    private string? CertainName(string name)
    {
        var words = WordsOf(name);
        var same = anchors.FileNames.Where(file => file.Equals(name, StringComparison.OrdinalIgnoreCase) || WordsOf(file).Equals(words, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return same.Count == 1 && words.Length > 0 ? same[0] : null;
    }

    /// <summary>The chapter is there and could not be read, which is reported where it stands.</summary>
    private bool IsUnread(string name)
    {
        var words = WordsOf(Path.ChangeExtension(name, null));
        return handbook.SourceLanguage.Unread.Any(file => file.Name == name || file.Slug.Equals(words, StringComparison.OrdinalIgnoreCase));
    }

    private static string WordsOf(string file) => file.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimStart('-');

    private void BindImage(ParsedChapter chapter, LinkInline image)
    {
        if (images.Find(image.Url ?? "", chapter.Chapter.Language) is { } path)
        {
            image.Bind(new ImageTarget(path));
            return;
        }

        var right = images.FindInOtherCase(image.Url ?? "", chapter.Chapter.Language);
        var finding = Finding(
            DiagnosticCodes.MissingImage, chapter, image, $"The picture \"{image.Url}\" is not in the content folder.",
            right is null ? "Pictures lie in content/images; write images/name.svg." : $"Write {right}: web servers tell upper from lower case.");
        findings.Add(finding with { Target = image.Url, Replacement = right });
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
