using System.Text;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <summary>Keeps track of the marked content sequences that are open.</summary>
internal sealed class MarkReader(PdfObjects objects, PageInk page)
{
    private readonly Stack<int> _open = new();
    private readonly Dictionary<string, object> _properties = new(StringComparer.Ordinal);

    /// <summary>Index of the innermost open sequence, or -1.</summary>
    public int Current => _open.TryPeek(out var top) ? top : -1;

    /// <summary>Reads a dictionary in the content up to its end.</summary>
    public void ReadProperties(ref ContentLexer lexer)
    {
        _properties.Clear();
        var (key, depth) = ((string?)null, 1);
        for (var kind = lexer.Next(); kind != ContentTokenKind.End; kind = lexer.Next())
        {
            switch (kind)
            {
                case ContentTokenKind.DictionaryStart or ContentTokenKind.ArrayStart:
                    depth++;
                    break;
                case ContentTokenKind.DictionaryEnd or ContentTokenKind.ArrayEnd:
                    key = null;
                    if (--depth == 0)
                    {
                        return;
                    }

                    break;
                case ContentTokenKind.Name when depth == 1 && key is null:
                    key = Encoding.Latin1.GetString(lexer.Word);
                    break;
                case ContentTokenKind.Name when key is not null && depth == 1:
                    _properties[key] = Encoding.Latin1.GetString(lexer.Word);
                    key = null;
                    break;
                case ContentTokenKind.Number when key is not null && depth == 1:
                    _properties[key] = lexer.Number;
                    key = null;
                    break;
                case ContentTokenKind.Text when key is not null && depth == 1:
                    _properties[key] = TextString(lexer.Text);
                    key = null;
                    break;
            }
        }
    }

    /// <param name="tag">First name before the operator.</param>
    /// <param name="name">Last name before it: that of a property list, if there are two.</param>
    public void Begin(string tag, string name, DictionaryToken resources)
    {
        var id = -1;
        if (objects.Dictionary(resources, "Properties") is { } lists && objects.Dictionary(lists, name) is { } list)
        {
            id = (int)(objects.Number(list, "MCID") ?? -1);
        }

        if (_properties.GetValueOrDefault("MCID") is double number)
        {
            id = (int)number;
        }

        page.Marks.Add(new ContentMark(tag, id, Current)
        {
            ActualText = _properties.GetValueOrDefault("ActualText") as string,
            Language = _properties.GetValueOrDefault("Lang") as string,
            Subtype = _properties.GetValueOrDefault("Subtype") as string,
        });
        _open.Push(page.Marks.Count - 1);
        _properties.Clear();
    }

    public void End() => _open.TryPop(out _);

    /// <summary>Text strings are UTF-16 behind a byte order mark, or bytes that are Latin letters (7.9.2.2).</summary>
    private static string TextString(byte[] bytes) => bytes is [0xFE, 0xFF, .. var utf16]
        ? Encoding.BigEndianUnicode.GetString(utf16)
        : Encoding.Latin1.GetString(bytes);
}
