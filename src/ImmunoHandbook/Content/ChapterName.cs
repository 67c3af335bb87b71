using System.Globalization;
using ImmunoHandbook.Output;

namespace ImmunoHandbook.Content;

/// <summary>Names of chapter files and of the folders of parts: two or more digits, a hyphen, small letters and digits joined by hyphens.</summary>
internal static class ChapterName
{
    /// <summary>Of a chapter's file, in these letters: web servers and most disks tell upper from lower case.</summary>
    public const string Ending = ".md";

    private const string Nameless = "chapter";

    /// <param name="stem">Without the file's ending.</param>
    public static bool TrySplit(string stem, out int number, out string slug)
    {
        var hyphen = stem.IndexOf('-', StringComparison.Ordinal);
        slug = hyphen < 0 ? "" : stem[(hyphen + 1)..];
        number = 0;
        return hyphen is >= 2 and <= 5
            && int.TryParse(stem.AsSpan(0, hyphen), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && slug.Length > 0 && slug[0] != '-' && slug[^1] != '-'
            && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !ReservedNames.Contains(slug) && OutputPaths.FaultOf(slug) is null;
    }

    /// <summary>The folder of a part; its name has nothing to keep clear of.</summary>
    public static bool IsPart(string folder) => TrySplit(folder, out _, out _);

    public static int NumberOf(string stem) => TrySplit(stem, out var number, out _) ? number : 0;

    /// <summary>The name to type for one that is none: the same number and words in letters that every keyboard has.</summary>
    /// <param name="next">Number for a name that has none.</param>
    public static string Suggest(string stem, int next)
    {
        var digits = DigitsOf(stem);
        var number = digits.Length is > 0 and <= 4 ? digits : next.ToString(CultureInfo.InvariantCulture);
        var words = TypeableName.Of(stem[digits.Length..]);
        words = words.Length == 0 ? Nameless : words;
        var slug = ReservedNames.Contains(words) || OutputPaths.FaultOf(words) is not null ? $"{words}-{Nameless}" : words;
        return $"{number.PadLeft(2, '0')}-{slug}";
    }

    /// <summary>The digits that a name begins with, of whatever script, as Latin ones.</summary>
    public static string DigitsOf(string stem) =>
        string.Concat(stem.Select(CharUnicodeInfo.GetDecimalDigitValue).TakeWhile(digit => digit >= 0));
}
