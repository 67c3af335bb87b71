using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Output;

namespace ImmunoHandbook.Content;

/// <summary>The name of a chapter's file, <c>NN-slug.md</c>: two or more digits, then lower-case words joined by hyphens.</summary>
internal sealed partial record ChapterFile(int Number, string Slug, string Path)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Null where it is not the name of a chapter.</summary>
    public static ChapterFile? Of(string folder, string name)
    {
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        var slug = hyphen < 0 ? "" : name[(hyphen + 1)..^3];
        return hyphen is >= 2 and <= 5
            && int.TryParse(name.AsSpan(0, hyphen), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && slug.Length > 0 && slug[0] != '-' && slug[^1] != '-'
            && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !ReservedNames.Contains(slug) && OutputPaths.FaultOf(slug) is null
            ? new ChapterFile(number, slug, $"{folder}/{name}")
            : null;
    }

    /// <summary>What a wrong name most likely stands for: its digits, and its letters and digits joined by hyphens.</summary>
    public static ChapterFile MeantBy(string folder, string name)
    {
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        var number = int.TryParse(name.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return new ChapterFile(number, Others().Replace(name[digits..^3].ToLowerInvariant(), "-").Trim('-'), $"{folder}/{name}");
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
