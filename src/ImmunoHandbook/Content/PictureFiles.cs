using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>The pictures of the content folder: files, and shared drawings in the words of a language. Paths are within the folder.</summary>
internal sealed class PictureFiles(HandbookFolder folder, IReadOnlyList<DrawingWords> words)
{
    private const string ContentFolder = "content/";

    public bool Exists(string path) => folder.Exists(ContentFolder + path) || (Shared(path) is { } shared && folder.Exists(ContentFolder + shared.Path));

    public IReadOnlyList<string> Files(string path) => folder.Files(ContentFolder + path);

    /// <summary>The file of a picture: that of the shared drawing where a language has only words of its own.</summary>
    public string PlaceOf(string path) => ContentFolder + (folder.Exists(ContentFolder + path) || Shared(path) is not { } shared ? path : shared.Path);

    /// <summary>Null with a finding where there is nothing to show.</summary>
    public byte[]? Read(string path, DiagnosticBag findings)
    {
        if (folder.Exists(ContentFolder + path) || Shared(path) is not { } shared)
        {
            return folder.ReadBytes(ContentFolder + path, findings);
        }

        return folder.ReadText(ContentFolder + shared.Path, findings) is { } drawing
            ? Encoding.UTF8.GetBytes(TranslatedDrawing.Of(drawing.Text, shared.Name, shared.Words, findings) ?? drawing.Text)
            : null;
    }

    /// <summary>"es/images/cell.svg" is images/cell.svg in the words of "es", where figures.yml has some.</summary>
    private (string Path, string Name, DrawingWords Words)? Shared(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return slash > 0 && words.FirstOrDefault(w => w.Language == path[..slash] && w.Drawings.ContainsKey(name)) is { } own && path[(slash + 1)..] == $"images/{name}"
            ? (path[(slash + 1)..], name, own)
            : null;
    }
}
