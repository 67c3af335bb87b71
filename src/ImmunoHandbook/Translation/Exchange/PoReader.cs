using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Translation.Exchange;

/// <summary>Reads what <see cref="PoFile"/> writes and what PO editors make of it: other line breaks, other orders of comments, obsolete entries.</summary>
internal sealed class PoReader(string text)
{
    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private readonly List<ExchangeUnit> _units = [];
    private string _hash = "";
    private string _language = "";
    private string _source = "";
    private StringBuilder? _open;

    public ExchangeFile? Read(out (string Message, int Line, int Column) fault)
    {
        var number = 0;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (!ReadLine(line))
            {
                fault = ($"This is no line of a PO file: {Excerpt.Of(line, 40)}", number, 1);
                return null;
            }
        }

        EndEntry();
        fault = _language.Length == 0 ? ("The file does not say in its head which language it is: Language: es", 1, 1) : default;
        return _language.Length == 0 ? null
            : new ExchangeFile(_source, _language, [.. _units.GroupBy(u => u.Key.Split('/')[0]).Select(g => new ExchangeChapter(g.Key, "", "", [.. g]))]);
    }

    private bool ReadLine(string line)
    {
        if (line.Length == 0)
        {
            EndEntry();
            return true;
        }

        if (line[0] == '#')
        {
            // A comment after the text begins the next entry.
            if (_fields.ContainsKey("msgstr"))
            {
                EndEntry();
            }

            _hash = line.StartsWith("#. source-hash:", StringComparison.Ordinal) ? line[15..].Trim() : _hash;
            return true;
        }

        if (line[0] == '"')
        {
            return _open is not null && Append(line, _open);
        }

        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var name = space < 0 ? line : line[..space];
        if (name is not ("msgctxt" or "msgid" or "msgstr") || space < 0)
        {
            return false;
        }

        if (_fields.ContainsKey(name))
        {
            EndEntry();
        }

        _open = _fields[name] = new StringBuilder();
        return Append(line[space..].Trim(), _open);
    }

    private void EndEntry()
    {
        if (_fields.TryGetValue("msgstr", out var target) && _fields.TryGetValue("msgid", out var source))
        {
            if (source.Length == 0)
            {
                _language = HeadField(target.ToString(), "Language:");
                _source = HeadField(target.ToString(), "X-Source-Language:");
            }
            else
            {
                _units.Add(new ExchangeUnit(_fields.GetValueOrDefault("msgctxt")?.ToString() ?? "", _hash, source.ToString(), target.ToString()));
            }

            _hash = "";
            _fields.Clear();
        }

        _open = null;
    }

    private static string HeadField(string head, string name) =>
        head.Split('\n').FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? "";

    private static bool Append(string quoted, StringBuilder value)
    {
        if (quoted is not ['"', .., '"'] || quoted.Length < 2)
        {
            return false;
        }

        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length - 1)
            {
                value.Append(quoted[++i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                value.Append(quoted[i]);
            }
        }

        return true;
    }
}
