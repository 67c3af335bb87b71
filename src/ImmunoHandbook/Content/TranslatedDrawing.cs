using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>
/// A shared drawing with the words of another language. Where that runs from right to left the drawing is mirrored, since
/// a reader follows it from the other side; each word is turned back about its own place, and what began there ends there.
/// </summary>
internal static partial class TranslatedDrawing
{
    /// <summary>Null with a finding where the words are not those of the drawing.</summary>
    public static string? Of(string svg, string name, DrawingWords words, DiagnosticBag findings)
    {
        var labels = words.Drawings[name];
        var lines = Line().Matches(svg).Where(m => m.Groups["words"].Value.Any(c => !char.IsWhiteSpace(c))).ToList();
        for (var i = 0; i < Math.Max(lines.Count, labels.Count); i++)
        {
            var drawn = i < lines.Count ? WebUtility.HtmlDecode(lines[i].Groups["words"].Value).Trim() : null;
            if (i >= labels.Count || labels[i].Source != drawn)
            {
                var at = labels.Count == 0 ? SourceLocation.WholeFile($"content/{words.Language}/figures.yml") : labels[Math.Min(i, labels.Count - 1)].At;
                findings.Add(new Diagnostic(
                    DiagnosticCodes.DrawingWords, DiagnosticCodes.DrawingWords.Severity, $"Line {(i + 1).ToString(CultureInfo.InvariantCulture)} of the drawing {name} is {(drawn is null ? "not there" : $"\"{drawn}\"")}, not {(i < labels.Count ? $"\"{labels[i].Source}\"" : "there in this list")}.", at)
                {
                    FollowsGapIn = $"content/images/{name}",
                    Hint = "Give a line {source: ..., text: ...} for each line of text in the drawing, in its order. Until then readers see the drawing of the source.",
                });
                return null;
            }
        }

        var result = new StringBuilder(svg.Length);
        var from = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var written = lines[i].Groups["words"];
            result.Append(svg, from, written.Index - from).Append(WebUtility.HtmlEncode(labels[i].Text));
            from = written.Index + written.Length;
        }

        var text = Language().Replace(result.Append(svg, from, svg.Length - from).ToString(), $"xml:lang=\"{words.Language}\"", 1);
        return words.RightToLeft ? Mirrored(text) : text;
    }

    private static string Mirrored(string svg)
    {
        if (ViewBox().Match(svg) is not { Success: true } box || Root().Match(svg) is not { Success: true } root)
        {
            return svg;
        }

        // A drawing that is cut off stays as it is: what reads its XML tells where it breaks.
        var end = EndTags().Matches(svg) is [.., var last] ? last.Index : -1;
        if (end < root.Index + root.Length)
        {
            return svg;
        }

        var inside = TextTag().Replace(svg[(root.Index + root.Length)..end], TurnedBack);
        return $"{svg[..(root.Index + root.Length)]}<g transform=\"matrix(-1 0 0 1 {box.Groups["width"].Value} 0)\">{inside}</g>{svg[end..]}";
    }

    private static string TurnedBack(Match tag)
    {
        if (!double.TryParse(X().Match(tag.Value) is { Success: true } place ? place.Groups["x"].Value : "0", CultureInfo.InvariantCulture, out var x))
        {
            return tag.Value;
        }

        var anchored = Anchor().Match(tag.Value).Groups["anchor"].Value switch
        {
            "middle" => tag.Value,
            "end" => Anchor().Replace(tag.Value, "text-anchor=\"start\""),
            "start" => Anchor().Replace(tag.Value, "text-anchor=\"end\""),
            _ => tag.Value.Insert("<text".Length, " text-anchor=\"end\""),
        };
        return anchored.Insert("<text".Length, string.Create(CultureInfo.InvariantCulture, $" transform=\"matrix(-1 0 0 1 {2 * x} 0)\""));
    }

    [GeneratedRegex(@">(?<words>[^<]+)</(text|tspan)>")]
    private static partial Regex Line();

    [GeneratedRegex("xml:lang=\"[^\"]*\"")]
    private static partial Regex Language();

    [GeneratedRegex("viewBox=\"0 0 (?<width>[0-9.]+) [0-9.]+\"")]
    private static partial Regex ViewBox();

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex Root();

    [GeneratedRegex(@"</svg\s*>")]
    private static partial Regex EndTags();

    [GeneratedRegex("<text[^>]*>")]
    private static partial Regex TextTag();

    [GeneratedRegex("\\sx=\"(?<x>-?[0-9.]+)\"")]
    private static partial Regex X();

    [GeneratedRegex("text-anchor=\"(?<anchor>[a-z]+)\"")]
    private static partial Regex Anchor();
}
