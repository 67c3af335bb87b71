using System.Globalization;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>A small picture for a README: "Spanish 92%".</summary>
internal static class ProgressBadge
{
    /// <summary>Width of a letter at this size, rounded up: the picture must hold the words in any font.</summary>
    private const int Letter = 7;

    public static string Svg(LanguageProgress language)
    {
        var percent = string.Create(CultureInfo.InvariantCulture, $"{language.Whole.Percent}%");
        var (left, right) = ((language.Name.Length * Letter) + 12, (percent.Length * Letter) + 12);
        var colour = language.Whole.Urgent > 0 ? "#8e1020" : language.Whole.Percent == 100 ? "#1f6b3a" : "#0b4f6c";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{language.Name} {percent}">
              <rect width="{left + right}" height="20" rx="3" fill="#1b2733"/>
              <path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-{right - 3}z" fill="{colour}"/>
              <g fill="#fff" font-family="sans-serif" font-size="12" text-anchor="middle"><text x="{left / 2}" y="14">{language.Name}</text><text x="{left + (right / 2)}" y="14">{percent}</text></g>
            </svg>

            """);
    }
}
