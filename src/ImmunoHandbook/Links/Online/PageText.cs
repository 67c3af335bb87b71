using System.Text;
using ImmunoHandbook.Links.Reading;

namespace ImmunoHandbook.Links.Online;

/// <summary>The text of a page that a server sent, as UTF-8, in the encoding that its head or the page itself names.</summary>
internal static class PageText
{
    /// <summary>Browsers look no further for the page's own word (WHATWG HTML, 13.2.3.2).</summary>
    private const int Prescanned = 1024;

    public static ReadOnlySpan<byte> AsUtf8(ReadOnlySpan<byte> page, string? charset)
    {
        var encoding = EncodingOf(charset) ?? EncodingOf(NamedIn(page[..Math.Min(page.Length, Prescanned)]));
        return encoding is null ? FileText.AsUtf8(page) : Encoding.UTF8.GetBytes(encoding.GetString(page));
    }

    /// <summary>Null for UTF-8 and for what nobody knows: both are read as any file is.</summary>
    private static Encoding? EncodingOf(string? name)
    {
        var plain = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(plain) || plain is "utf-8" or "utf8")
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? NamedIn(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start);
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new string([.. text[(at + "charset=".Length)..].TrimStart('"', '\'', ' ').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
    }
}
