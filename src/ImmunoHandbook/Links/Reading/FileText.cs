using System.Text;
using System.Text.Unicode;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// The text of a file as UTF-8 whatever it was written in: byte order marks decide (WHATWG Encoding, 6.1), and what is not
/// UTF-8 is read as Latin letters of one byte, which most old pages are.
/// </summary>
internal static class FileText
{
    public static ReadOnlySpan<byte> AsUtf8(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => rest,
        [0xFF, 0xFE, .. var rest] => Recode(Encoding.Unicode, rest),
        [0xFE, 0xFF, .. var rest] => Recode(Encoding.BigEndianUnicode, rest),
        _ => Utf8.IsValid(file) ? file : Recode(Encoding.Latin1, file),
    };

    private static byte[] Recode(Encoding encoding, ReadOnlySpan<byte> text) => Encoding.UTF8.GetBytes(encoding.GetString(text));
}
