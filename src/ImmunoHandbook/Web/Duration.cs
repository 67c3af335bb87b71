using ImmunoHandbook.Content;

namespace ImmunoHandbook.Web;

/// <summary>Reading times in the words and digits of a language.</summary>
internal static class Duration
{
    public static string Minutes(int minutes, LanguageStrings strings)
    {
        var rule = strings.Knows("plural") ? strings["plural"] : "one-other";
        var word = strings.FirstOf($"unit.minute.{PluralRules.Category(rule, minutes)}", "unit.minute.other");
        return NumberText.Format(minutes, strings) + NumberText.NoBreakSpace + word;
    }
}
