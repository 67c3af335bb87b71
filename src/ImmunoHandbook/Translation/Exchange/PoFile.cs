using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>GNU gettext PO: an entry for each unit, its key as context; what is a draft or old is fuzzy, with the earlier source beside it.</summary>
internal static class PoFile
{
    public static string Write(ExchangeFile exchange)
    {
        var text = new StringBuilder();
        text.Append("msgid \"\"\nmsgstr \"\"\n");
        foreach (var line in new[] { "MIME-Version: 1.0\n", "Content-Type: text/plain; charset=UTF-8\n", "Content-Transfer-Encoding: 8bit\n", $"Language: {exchange.TargetLanguage}\n", $"X-Source-Language: {exchange.SourceLanguage}\n" })
        {
            text.Append('"').Append(Escaped(line)).Append("\"\n");
        }

        foreach (var chapter in exchange.Chapters)
        {
            foreach (var unit in chapter.Units)
            {
                WriteUnit(unit, chapter.Path, text);
            }
        }

        return text.ToString();
    }

    /// <returns>Null where the text is no PO file; <paramref name="fault"/> then says why and where.</returns>
    public static ExchangeFile? Read(string text, out (string Message, int Line, int Column) fault) => new PoReader(text).Read(out fault);

    private static void WriteUnit(ExchangeUnit unit, string path, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n#. source-hash: {unit.Hash}\n");
        if (unit.IsUrgent)
        {
            text.Append("#. Urgent: wrong means danger.\n");
        }

        foreach (var term in unit.Terms)
        {
            text.Append("#. ").Append(term.ReplaceLineEndings(" ")).Append('\n');
        }

        text.Append("#: ").Append(path).Append('\n');
        if (unit.State is UnitState.Stale or UnitState.Draft && unit.Target.Length > 0)
        {
            text.Append("#, fuzzy\n");
        }

        if (unit.Previous is not null)
        {
            text.Append("#| msgid \"").Append(Escaped(unit.Previous)).Append("\"\n");
        }

        Field("msgctxt", unit.Key, text);
        Field("msgid", unit.Source, text);
        Field("msgstr", unit.Target, text);
    }

    private static void Field(string name, string value, StringBuilder text)
    {
        text.Append(name).Append(' ');
        var lines = value.Split('\n');
        if (lines.Length > 1)
        {
            text.Append("\"\"\n");
        }

        for (var i = 0; i < lines.Length; i++)
        {
            text.Append('"').Append(Escaped(i < lines.Length - 1 ? lines[i] + "\n" : lines[i])).Append("\"\n");
        }
    }

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
