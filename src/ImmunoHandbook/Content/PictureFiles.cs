using System.Collections.Concurrent;
using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Pictures;

namespace ImmunoHandbook.Content;

/// <summary>The pictures of the content folder: files, and shared drawings in the words of a language. Paths are within the folder.</summary>
internal sealed class PictureFiles
{
    private const string ContentFolder = "content/";

    /// <summary>What is said of a picture whose damage has no name.</summary>
    public static readonly (string Message, string Hint) Unusable = ("The picture is damaged.", "Open it in the program that made it, and save it again.");

    private readonly HandbookFolder _folder;
    private readonly string _sourceLanguage;
    private readonly IReadOnlyList<DrawingWords> _words;
    private readonly Lazy<IReadOnlyList<string>> _all;
    private readonly Lazy<IReadOnlySet<string>> _over;
    private readonly ConcurrentDictionary<string, Lazy<PictureReading>> _pixels = new(StringComparer.Ordinal);

    public PictureFiles(HandbookFolder folder, string sourceLanguage, IReadOnlyList<DrawingWords> words)
    {
        (_folder, _sourceLanguage, _words) = (folder, sourceLanguage, words);
        _all = new(() => Walk(folder));
        _over = new(() => PixelBudget.Over(folder, ContentFolder, All));
    }

    public bool Exists(string path) => _folder.Exists(ContentFolder + path) || (Shared(path) is { } shared && _folder.Exists(ContentFolder + shared.Path));

    /// <summary>Paths of all pictures, in ordinal order of their folders; links to folders are not followed.</summary>
    public IReadOnlyList<string> All => _all.Value;

    /// <summary>The file of a picture: that of the shared drawing where a language has only words of its own.</summary>
    public string PlaceOf(string path) => ContentFolder + (_folder.Exists(ContentFolder + path) || Shared(path) is not { } shared ? path : shared.Path);

    /// <summary>Null with a finding where there is nothing to show.</summary>
    public byte[]? Read(string path, DiagnosticBag findings)
    {
        if (_folder.Exists(ContentFolder + path) || Shared(path) is not { } shared)
        {
            return PixelBudget.Counts(path) && _over.Value.Contains(path) ? PixelBudget.Refuse(_folder, ContentFolder + path, findings) : _folder.ReadBytes(ContentFolder + path, findings);
        }

        return _folder.ReadText(ContentFolder + shared.Path, findings) is { } drawing
            ? Encoding.UTF8.GetBytes(TranslatedDrawing.Of(drawing.Text, shared.Name, shared.Words, findings) ?? drawing.Text)
            : null;
    }

    /// <summary>A picture that is no drawing is the same in every book: it is checked once.</summary>
    public PictureReading Pixels(string path, byte[] bytes) =>
        _pixels.GetOrAdd(path, name => new Lazy<PictureReading>(() => PictureReader.Read(bytes, Path.GetFileName(name), new PictureReadOptions()))).Value;

    private static List<string> Walk(HandbookFolder folder)
    {
        var found = new List<string>();
        var ahead = new Stack<string>([""]);
        while (ahead.TryPop(out var path))
        {
            foreach (var entry in (folder.Entries(ContentFolder + path) ?? []).Where(e => e.Reach == EntryReach.Inside && !LeftOvers.IsSystemFile(e.Name)))
            {
                if (!entry.IsFolder && FileKinds.IsPicture(entry.Name))
                {
                    found.Add(path + entry.Name);
                }
                else if (entry is { IsFolder: true, IsLink: false })
                {
                    ahead.Push($"{path}{entry.Name}/");
                }
            }
        }

        return found;
    }

    /// <summary>"es/images/cell.svg" is images/cell.svg in the words of "es", and "es/cell.svg" the source's, where figures.yml has some.</summary>
    private (string Path, string Name, DrawingWords Words)? Shared(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (slash < 0 || _words.FirstOrDefault(w => w.Language == path[..slash] && w.Drawings.ContainsKey(name)) is not { } own)
        {
            return null;
        }

        var rest = path[(slash + 1)..];
        return rest == $"images/{name}" && _folder.Exists(ContentFolder + rest) ? (rest, name, own) : ($"{_sourceLanguage}/{rest}", name, own);
    }
}
