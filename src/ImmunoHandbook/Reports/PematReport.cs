using System.Globalization;
using System.Text;
using ImmunoHandbook.Quality;

namespace ImmunoHandbook.Reports;

/// <summary>
/// The PEMAT-P sheet of each chapter as a table that any spreadsheet opens (RFC 4180): what the program decided is filled
/// in, the other items wait for two raters. Empty where there is no chapter to rate.
/// </summary>
internal static class PematReport
{
    public static byte[] Write(IReadOnlyList<ChapterScore> chapters)
    {
        var text = new StringBuilder("chapter,item,question,program,rater 1,rater 2\r\n");
        foreach (var chapter in chapters)
        {
            foreach (var item in chapter.Pemat)
            {
                var verdict = item.IsMet switch { true => "met", false => "not met", null => "" };
                text.Append(CultureInfo.InvariantCulture, $"{Quoted(chapter.Path)},{item.Number},{Quoted(item.Question)},{verdict},,\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Spreadsheets take a cell that begins with one of these signs for a formula, and run it ("CSV injection", OWASP); an apostrophe makes it text.</summary>
    private static string Quoted(string value) => "\"" + (value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" : "") + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
