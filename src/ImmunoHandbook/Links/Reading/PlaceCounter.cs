using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>
/// Turns offsets into lines and columns while a file is read from its start to its end: each byte is counted once, however
/// many places are asked for and however long a line is. A copy counts on from where the original stands.
/// </summary>
internal ref struct PlaceCounter(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;

    public int Line { get; private set; } = 1;

    /// <summary>In UTF-16 units, as editors count.</summary>
    public int Column { get; private set; } = 1;

    /// <param name="offset">In bytes; not before the last one.</param>
    public void MoveTo(int offset)
    {
        if (offset <= _offset)
        {
            return;
        }

        var passed = _text[_offset..offset];
        var newlines = passed.Count((byte)'\n');
        if (newlines > 0)
        {
            Line += newlines;
            Column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }

        Column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
    }
}
