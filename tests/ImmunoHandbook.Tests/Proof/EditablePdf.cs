using System.Globalization;
using System.Text;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>
/// A sound PDF taken apart into plain objects, to be broken on purpose and put together again. Bytes stand as characters of
/// the same number; streams are not compressed.
/// </summary>
internal sealed class EditablePdf
{
    private readonly SortedDictionary<long, string> _objects = [];
    private readonly long _root;
    private string _trailer = "";

    public EditablePdf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var root = (IndirectReferenceToken)new IndirectReferenceToken(pdf.Structure.Trailer.Root);
        _root = root.Data.ObjectNumber;
        Collect(pdf, new PdfObjects(pdf), root);
    }

    /// <summary>Numbers of the objects that hold a text.</summary>
    public IReadOnlyList<long> With(string text) => [.. _objects.Where(o => o.Value.Contains(text, StringComparison.Ordinal)).Select(o => o.Key)];

    public string this[long number] => _objects[number];

    /// <summary>Changes the first place where a text stands.</summary>
    public EditablePdf Replace(string old, string replacement)
    {
        var number = Assert.Single(With(old).Take(1));
        var at = _objects[number].IndexOf(old, StringComparison.Ordinal);
        _objects[number] = string.Concat(_objects[number].AsSpan(0, at), replacement, _objects[number].AsSpan(at + old.Length));
        return this;
    }

    public EditablePdf ReplaceAll(string old, string replacement)
    {
        Assert.NotEmpty(With(old));
        foreach (var number in With(old))
        {
            _objects[number] = _objects[number].Replace(old, replacement, StringComparison.Ordinal);
        }

        return this;
    }

    public long Add(string body)
    {
        var number = _objects.Keys.Max() + 1;
        _objects[number] = body;
        return number;
    }

    public long AddStream(string entries, string data) => Add(StreamOf($"<<{entries}>>", data));

    /// <summary>Puts entries into the dictionary of the first object that holds a text.</summary>
    public EditablePdf Extend(string holder, string entries)
    {
        var number = With(holder)[0];
        var at = _objects[number].IndexOf("<<", StringComparison.Ordinal) + 2;
        _objects[number] = _objects[number].Insert(at, entries + " ");
        return this;
    }

    public EditablePdf WithTrailer(string entries)
    {
        _trailer = entries;
        return this;
    }

    /// <summary>Changes the data of the content stream of the page with most pieces of text.</summary>
    public EditablePdf Content(Func<string, string> change)
    {
        var number = _objects.Where(o => o.Value.Contains("BDC\n", StringComparison.Ordinal)).MaxBy(o => o.Value.Split("BT\n").Length).Key;
        return Data(number, change);
    }

    public EditablePdf Data(long number, Func<string, string> change)
    {
        var body = _objects[number];
        var start = body.IndexOf("\nstream\n", StringComparison.Ordinal);
        var data = body[(start + 8)..^"\nendstream".Length];
        var dictionary = body[..start];
        dictionary = dictionary[..dictionary.LastIndexOf("/Length", StringComparison.Ordinal)] + ">>";
        _objects[number] = StreamOf(dictionary, change(data));
        return this;
    }

    public byte[] Save()
    {
        var file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var offsets = new SortedDictionary<long, int>();
        foreach (var (number, body) in _objects)
        {
            offsets[number] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Keys.Max() + 1}/Root {_root} 0 R{_trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private void Collect(PdfDocument pdf, PdfObjects objects, IndirectReferenceToken reference)
    {
        var waiting = new Stack<IndirectReferenceToken>([reference]);
        while (waiting.TryPop(out var next))
        {
            if (!_objects.ContainsKey(next.Data.ObjectNumber))
            {
                var token = pdf.Structure.GetObject(next.Data).Data;
                _objects[next.Data.ObjectNumber] = Spell(objects, token, waiting);
            }
        }
    }

    private static string Spell(PdfObjects objects, IToken token, Stack<IndirectReferenceToken> found)
    {
        switch (token)
        {
            case IndirectReferenceToken reference:
                found.Push(reference);
                return string.Create(CultureInfo.InvariantCulture, $"{reference.Data.ObjectNumber} 0 R");
            case StreamToken stream:
                var entries = stream.StreamDictionary.Data.Where(e => e.Key is not ("Filter" or "Length"))
                    .ToDictionary(e => NameToken.Create(e.Key), e => e.Value);
                return StreamOf(Spell(objects, new DictionaryToken(entries), found), Encoding.Latin1.GetString(objects.Content(stream)));
            case DictionaryToken dictionary:
                return $"<<{string.Join(' ', dictionary.Data.Select(e => $"/{e.Key} {Spell(objects, e.Value, found)}"))}>>";
            case ArrayToken array:
                return $"[{string.Join(' ', array.Data.Select(item => Spell(objects, item, found)))}]";
            case NumericToken number:
                return number.Data.ToString("0.####", CultureInfo.InvariantCulture);
            case NameToken name:
                return "/" + name.Data;
            case BooleanToken flag:
                return flag.Data ? "true" : "false";
            case StringToken text:
                return Text(text.Data);
            case HexToken hex:
                return $"<{Convert.ToHexString(hex.Bytes.ToArray())}>";
            default:
                return "null";
        }
    }

    private static string Text(string text) => text.All(char.IsAscii)
        ? "(" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal) + ")"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string StreamOf(string dictionary, string data) =>
        string.Create(CultureInfo.InvariantCulture, $"{dictionary[..^2]}/Length {data.Length}>>\nstream\n{data}\nendstream");
}
