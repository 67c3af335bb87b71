using System.Text.RegularExpressions;

namespace ImmunoHandbook.Translation.Parity;

/// <summary>What of a unit's text must come through a translation, taken apart once.</summary>
internal sealed partial class ComparedText
{
    public ComparedText(string raw)
    {
        Values = Sorted(Value().Matches(raw).Select(m => Spaces().Replace(m.Value, "")));
        Citations = Sorted(Citation().Matches(raw).SelectMany(m => Key().Matches(m.Value)).Select(m => m.Value));
        Links = Sorted(Link().Matches(raw).Select(m => m.Groups[1].Value));
        Bold = Strong().Count(raw);
        Words = Link().Replace(Citation().Replace(Value().Replace(raw, " "), " "), " ");
        Phones = Sorted(Phone().Matches(Words).Select(m => string.Concat(m.Value.Where(c => char.IsDigit(c) || c == '+'))).Where(d => d.Length >= 7));
        Units = Sorted(Unit().Matches(Words).Select(m => UnitOf(m.Groups[1].Value)));
        Numbers = Translation.Numbers.Of(Phone().Replace(Words, m => m.Value.Count(char.IsDigit) >= 7 ? " " : m.Value));
        Questions = Words.Count(c => c is '?' or '\u061f' or '\uff1f');
    }

    /// <summary>The text without values, citations and addresses.</summary>
    public string Words { get; }

    public IReadOnlyList<string> Values { get; }

    public IReadOnlyList<string> Citations { get; }

    public IReadOnlyList<string> Links { get; }

    public IReadOnlyList<string> Phones { get; }

    public IReadOnlyList<string> Numbers { get; }

    public IReadOnlyList<string> Units { get; }

    public int Bold { get; }

    public int Questions { get; }

    /// <summary>The same unit in the letters of another language.</summary>
    private static string UnitOf(string written) => written switch
    {
        "\u066a" => "%",
        "мг" or "ملغ" or "مغ" => "mg",
        "мл" or "مل" => "ml",
        "кг" or "كغ" => "kg",
        _ => Spaces().Replace(written, "").Replace('º', '°').Replace("mL", "ml", StringComparison.Ordinal),
    };

    private static List<string> Sorted(IEnumerable<string> items)
    {
        List<string> sorted = [.. items];
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\[@[^\]]*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"@[A-Za-z0-9-]+")]
    private static partial Regex Key();

    /// <summary>An address with what may stand after it; the caption of a picture is text.</summary>
    [GeneratedRegex(@"(?<=\])\(([^)\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?=\S)")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\+?\d[\d ().-]{5,}\d")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\d\s?([°º]\s?[CF]|%|\u066a|mg|m[lL]|kg|мг|мл|кг|ملغ|مغ|مل|كغ)(?!\p{L})")]
    private static partial Regex Unit();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
