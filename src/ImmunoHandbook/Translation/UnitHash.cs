using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;

namespace ImmunoHandbook.Translation;

/// <summary>What two texts must share to count as the same: line breaks and runs of spaces make no difference, the value of a fact does.</summary>
internal static partial class UnitHash
{
    private const int Bytes = 6;

    /// <param name="facts">Of the handbook as all clinics share it: a clinic's own number does not make a translation old. Null for a text that is a translation itself.</param>
    public static string MeaningOf(string raw, IReadOnlyDictionary<string, Fact>? facts)
    {
        var text = Spaces().Replace(raw.Normalize(NormalizationForm.FormC), " ").Trim();
        return facts is null ? text : FactName().Replace(text, match => facts.TryGetValue(match.Groups[1].Value, out var fact) ? $"{{{{ {fact.Id}: {fact.Value} {fact.Unit} }}}}" : match.Value);
    }

    public static string Of(string meaning)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(meaning), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""\{\{-?\s*fact\s+"([^"]+)"\s*-?\}\}""")]
    public static partial Regex FactName();
}
