using System.Collections.Concurrent;
using ImmunoHandbook.Content;

namespace ImmunoHandbook.References;

/// <summary>Which picture a chapter means: its language's own version where there is one, else the shared one.</summary>
internal sealed class ImageCatalogue(PictureFiles pictures)
{
    private readonly ConcurrentDictionary<string, bool> _exists = new(StringComparer.Ordinal);

    /// <summary>Path within the content folder, or null where no such file may be used.</summary>
    public string? Find(string address, string language)
    {
        var path = Uri.UnescapeDataString(address);
        path = path.StartsWith("../", StringComparison.Ordinal) ? path[3..] : path;
        if (path.Length == 0 || path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."))
        {
            return null;
        }

        var own = $"{language}/{path}";
        return Exists(own) ? own : Exists(path) ? path : null;
    }

    /// <summary>The address as it must be written where only upper and lower case of the file's name differ; null where that is not so.</summary>
    public string? FindInOtherCase(string address, string language)
    {
        var path = Uri.UnescapeDataString(address);
        var slash = path.LastIndexOf('/');
        if (slash < 0 || path.Split('/').Contains(".."))
        {
            return null;
        }

        var right = new[] { $"{language}/{path[..slash]}", path[..slash] }
            .SelectMany(pictures.Files).FirstOrDefault(name => name.Equals(path[(slash + 1)..], StringComparison.OrdinalIgnoreCase));
        return right is null ? null : $"{path[..slash]}/{Uri.EscapeDataString(right)}";
    }

    private bool Exists(string path) => _exists.GetOrAdd(path, pictures.Exists);
}
