using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Theming;

/// <summary>Which font cures missing characters, where its files go, and what to write into theme.yml.</summary>
internal static class FontAdvice
{
    private const string ChineseAndJapanese = "Noto Sans CJK";

    /// <summary>Families of one weight.</summary>
    private static readonly string[] s_symbols = ["Noto Sans Symbols 2", "Noto Sans Math", "Noto Music", "Noto Emoji"];

    public static string For(CharacterGroup group, string language, Design design)
    {
        if (group.Family.Length == 0)
        {
            return "Write it another way: a sign of Wingdings or the like has a character of its own, such as \u2713 or \u2192.";
        }

        var theme = design.Theme.Name;
        var isOwn = !design.Files.IsBuiltIn($"themes/{theme}/theme.yml");
        var folder = isOwn ? $"themes/{theme}" : "themes/own";
        var entry = $"fallback-fonts: [{Entry(FamilyOf(group, language))}]";
        return isOwn ? $"Put the files of {FamilyOf(group, language)} into {folder}/fonts and write into {folder}/theme.yml: {entry}"
            : $"Put the files of {FamilyOf(group, language)} into {folder}/fonts, theme: own into content/handbook.yml, and into {folder}/theme.yml two lines: extends: {design.Theme.Base?.Name ?? theme} and {entry}";
    }

    /// <summary>Chinese, Japanese and Korean draw the same characters each in their own way.</summary>
    public static string FamilyOf(CharacterGroup group, string language) => group.Family != ChineseAndJapanese ? group.Family : language switch
    {
        _ when language.StartsWith("ja", StringComparison.Ordinal) => $"{ChineseAndJapanese} JP",
        _ when language.StartsWith("ko", StringComparison.Ordinal) => $"{ChineseAndJapanese} KR",
        "zh-HK" or "zh-MO" or "zh-Hant-HK" or "zh-Hant-MO" or "yue" => $"{ChineseAndJapanese} HK",
        _ when language.StartsWith("zh-Hant", StringComparison.Ordinal) || language == "zh-TW" => $"{ChineseAndJapanese} TC",
        _ => $"{ChineseAndJapanese} SC",
    };

    private static string Entry(string family)
    {
        var file = family.Replace(" ", "", StringComparison.Ordinal);
        return family.StartsWith(ChineseAndJapanese, StringComparison.Ordinal)
            ? $"{{name: {family}, regular: NotoSansCJK-Regular.ttc, bold: NotoSansCJK-Bold.ttc, face: {family}}}"
            : s_symbols.Contains(family) ? $"{{name: {family}, regular: {file}-Regular.ttf}}"
            : $"{{name: {family}, regular: {file}-Regular.ttf, bold: {file}-Bold.ttf}}";
    }
}
