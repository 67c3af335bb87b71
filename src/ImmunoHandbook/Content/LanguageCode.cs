namespace ImmunoHandbook.Content;

/// <summary>Language tags as this program takes them for folder names: the common part of BCP 47 (RFC 5646, 2.1).</summary>
internal static class LanguageCode
{
    /// <summary>The code as it is usually written: letters small, those of a region capital (RFC 5646, 2.1.1).</summary>
    public static string Usual(string code) => string.Join('-', code.Trim().Replace('_', '-').Split('-').Select((part, i) => i > 0 && part.Length == 2 ? part.ToUpperInvariant() : part.ToLowerInvariant()));

    public static bool IsValid(string code)
    {
        var parts = code.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
