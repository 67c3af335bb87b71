using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.References;

/// <summary>Finds what an address of a picture was meant to be, whatever system it was typed on.</summary>
internal static class NearbyPictures
{
    /// <param name="known">Addresses that would be right, not escaped.</param>
    /// <returns>Certain where the two differ only in case, marks, blanks, the slash, or the spelling of an ending.</returns>
    public static (string Address, bool IsCertain)? Find(string address, IReadOnlyList<string> known)
    {
        var wanted = Folded(address);
        return Only(known, k => Folded(k) == wanted) is { } same ? (Escaped(same), true)
            : Only(known, k => NameOf(Folded(k)) == NameOf(wanted)) is { } elsewhere ? (Escaped(elsewhere), false)
            : Only(known, k => Stem(Folded(k)) == Stem(wanted)) is { } otherKind ? (Escaped(otherKind), false)
            : Nearest.To(address, known.Order(StringComparer.Ordinal)) is { } nearest ? (Escaped(nearest), false)
            : null;
    }

    private static string? Only(IReadOnlyList<string> known, Func<string, bool> isMeant) =>
        known.Where(isMeant).Take(2).ToList() is [var only] ? only : null;

    private static string Folded(string address)
    {
        var parts = Uri.UnescapeDataString(address).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not ("." or ".."));
        return string.Join('/', parts.Select(FoldedPart));
    }

    private static string FoldedPart(string part)
    {
        // An escaped name that was itself taken for a file's name.
        var name = Uri.UnescapeDataString(part);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var stem = name[..^ending.Length];
        var words = TypeableName.Of(stem);
        return (words.Length == 0 ? stem : words) + (ending is ".jpeg" or ".jpe" ? ".jpg" : ending);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length];

    /// <summary>Only what Markdown or an address would misread: people type the rest.</summary>
    private static string Escaped(string address)
    {
        var text = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            _ = c is ' ' or '%' or '#' or '?' or '(' or ')' or '<' or '>' or '"' or '\\' || char.IsControl(c)
                ? text.Append(Uri.HexEscape(c))
                : text.Append(c);
        }

        return text.ToString();
    }
}
