using System.Text;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>Reads a ToUnicode map (ISO 32000-1, 9.10.3): <c>bfchar</c> and <c>bfrange</c> with codes of any length.</summary>
internal static class ToUnicodeReader
{
    public static Dictionary<int, string> Read(byte[] map)
    {
        var texts = new Dictionary<int, string>();
        var lexer = new ContentLexer(map);
        var row = new List<byte[]>();
        var (inChars, inRanges, inArray) = (false, false, false);
        for (var kind = lexer.Next(); kind != ContentTokenKind.End; kind = lexer.Next())
        {
            switch (kind)
            {
                case ContentTokenKind.Operator:
                    inChars = lexer.Word.SequenceEqual("beginbfchar"u8);
                    inRanges = lexer.Word.SequenceEqual("beginbfrange"u8);
                    row.Clear();
                    break;
                case ContentTokenKind.ArrayStart:
                    inArray = true;
                    break;
                case ContentTokenKind.ArrayEnd:
                    inArray = false;
                    AddArray(texts, row);
                    row.Clear();
                    break;
                case ContentTokenKind.Text when inChars || inRanges:
                    row.Add(lexer.Text);
                    if (!inArray && row.Count == (inChars ? 2 : 3))
                    {
                        AddRow(texts, row);
                        row.Clear();
                    }

                    break;
            }
        }

        return texts;
    }

    private static void AddRow(Dictionary<int, string> texts, List<byte[]> row)
    {
        var first = Code(row[0]);
        if (row.Count == 2)
        {
            texts[first] = Text(row[1], 0);
            return;
        }

        var last = Math.Min(Code(row[1]), first + 0xFFFF);
        for (var code = first; code <= last; code++)
        {
            texts[code] = Text(row[2], code - first);
        }
    }

    /// <summary>First code, last code, and a text for each.</summary>
    private static void AddArray(Dictionary<int, string> texts, List<byte[]> row)
    {
        for (var i = 2; i < row.Count; i++)
        {
            texts[Code(row[0]) + i - 2] = Text(row[i], 0);
        }
    }

    /// <summary>In a range the last unit counts up.</summary>
    private static string Text(byte[] utf16, int plus)
    {
        var text = Encoding.BigEndianUnicode.GetString(utf16);
        return plus == 0 || text.Length == 0 ? text : text[..^1] + (char)(text[^1] + plus);
    }

    private static int Code(byte[] bytes)
    {
        var code = 0;
        foreach (var b in bytes)
        {
            code = (code << 8) | b;
        }

        return code;
    }
}
