using System.Collections.Concurrent;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Web;

/// <summary>The pictures that pages show: read once, cleaned, named after their content. Safe from several threads.</summary>
internal sealed class PictureAssets(PictureFiles pictures, DiagnosticBag findings)
{
    private readonly ConcurrentDictionary<string, Lazy<SiteFile?>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PictureSize?> _sizes = new(StringComparer.Ordinal);

    public IEnumerable<SiteFile> Files => _files.Values.Select(f => f.Value).OfType<SiteFile>().DistinctBy(f => f.Path);

    /// <summary>Address from a page in a language folder.</summary>
    /// <param name="path">Path within the content folder.</param>
    public string AddressOf(string path) =>
        _files.GetOrAdd(path, p => new Lazy<SiteFile?>(() => new FileWork("picture", pictures.PlaceOf(p)).Try(findings, DiagnosticCodes.PictureProblem, PictureFiles.Unusable, () => Read(p)))).Value is { } file ? PageFiles.ToRoot + file.Path : "";

    /// <summary>Size of a picture that <see cref="AddressOf"/> was asked for.</summary>
    public PictureSize? SizeOf(string path) =>
        _sizes.GetOrAdd(path, p => _files.TryGetValue(p, out var file) && file.Value is { } read
            ? new FileWork("picture", pictures.PlaceOf(p)).Do(() => PictureSize.Of(read.Content.Span, Path.GetExtension(read.Path)))
            : null);

    private SiteFile? Read(string path)
    {
        if (pictures.Read(path, findings) is not { } bytes)
        {
            return null;
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        var content = extension == ".svg" ? SiteDrawing.Clean(bytes, pictures.PlaceOf(path), findings) : bytes;
        return new SiteFile($"{PageFiles.Assets}images/{CleanName(path)}.{ContentHash.Short(content)}{extension}", content);
    }

    /// <summary>Letters, digits and hyphens: a name that needs no escaping in any address.</summary>
    private static string CleanName(string path)
    {
        var name = new StringBuilder();
        foreach (var c in Path.ChangeExtension(path, null).Replace("images/", "", StringComparison.Ordinal))
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return name.ToString();
    }
}
