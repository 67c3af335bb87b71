using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Links.Fixing;

/// <summary>The edits as a unified diff without lines around them, as <c>diff -U0</c> writes it and <c>patch</c> and <c>git apply --unidiff-zero</c> read it.</summary>
internal static class FixDiff
{
    public static string Write(FixPlan plan)
    {
        var diff = new StringBuilder();
        foreach (var file in plan.Edits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            diff.Append(CultureInfo.InvariantCulture, $"--- a/{file.Key}\n+++ b/{file.Key}\n");
            var text = plan.Texts[file.Key];
            foreach (var line in file.GroupBy(e => text.LastIndexOf('\n', Math.Max(0, e.Start - 1)) + 1).OrderBy(g => g.Key))
            {
                var end = text.IndexOf('\n', line.Key);
                var old = text[line.Key..(end < 0 ? text.Length : end)];
                var number = text.AsSpan(0, line.Key).Count('\n') + 1;
                var changed = Apply(old, line.Select(e => e with { Start = e.Start - line.Key }));
                diff.Append(CultureInfo.InvariantCulture, $"@@ -{number} +{number} @@\n-{old.TrimEnd('\r')}\n+{changed.TrimEnd('\r')}\n");
            }
        }

        return diff.ToString();
    }

    /// <summary>From the end to the beginning, so that no edit moves the place of another.</summary>
    public static string Apply(string text, IEnumerable<LinkEdit> edits)
    {
        var result = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(e => e.Start))
        {
            result.Remove(edit.Start, edit.Old.Length).Insert(edit.Start, edit.New);
        }

        return result.ToString();
    }
}
