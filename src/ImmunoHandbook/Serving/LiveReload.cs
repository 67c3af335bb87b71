using System.Net;
using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Serving;

/// <summary>What the preview adds to pages as it sends them: a script that loads the page again, and findings above the text. Never on disk.</summary>
internal static class LiveReload
{
    public const string EventPath = "__changes";
    public const string ScriptPath = "__reload.js";

    public static readonly ReadOnlyMemory<byte> Script =
        "new EventSource('/__changes').onmessage = () => location.reload();\n"u8.ToArray();

    public static ReadOnlyMemory<byte> AddTo(ReadOnlyMemory<byte> page, IReadOnlyList<Diagnostic> errors)
    {
        // The page's own policy allows no script and no connection; the preview lifts it for itself.
        var html = Encoding.UTF8.GetString(page.Span)
            .Replace("http-equiv=\"Content-Security-Policy\"", "data-preview=\"policy lifted\"", StringComparison.Ordinal);
        var added = Overlay(errors) + $"<script src=\"/{ScriptPath}\"></script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? html + added : html.Insert(end, added));
    }

    private static string Overlay(IReadOnlyList<Diagnostic> errors)
    {
        if (errors.Count == 0)
        {
            return "";
        }

        var items = string.Concat(errors.Take(20).Select(e =>
            $"<li><code>{WebUtility.HtmlEncode(e.Location.ToString())}</code> {WebUtility.HtmlEncode($"{e.Code.Id}: {e.Message} {e.Hint}")}</li>"));
        return "<div role=\"alert\" lang=\"en\" dir=\"ltr\" style=\"position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;background:#8e1020;color:#fff;padding:1rem;z-index:9;font:1rem/1.5 sans-serif\">"
            + $"<strong>{errors.Count} to mend. These are the last good pages.</strong><ul>{items}</ul></div>";
    }
}
