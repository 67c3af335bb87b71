using System.Text;

namespace ImmunoHandbook.Words;

/// <summary>The text of a chapter as its author wrote it, with values filled in and the way back to the file.</summary>
internal sealed class WrittenText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Source)> _pieces = [];
    private bool _mayGoOn;

    public IReadOnlyList<Word> Words { get; private set; } = [];

    public string Text { get; private set; } = "";

    /// <param name="source">Offset in the chapter's body.</param>
    public void Append(ReadOnlySpan<char> text, int source)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (_mayGoOn && _text.Length > 0 && char.IsDigit(_text[^1]) && char.IsDigit(text[0]))
        {
            _text.Append('\n');
        }

        _mayGoOn = false;
        _pieces.Add((_text.Length, source));
        _text.Append(text);
    }

    /// <summary>A word ends here.</summary>
    public void Break() => _text.Append('\n');

    /// <summary>A tag stands here: a word may go on behind it, a number does not.</summary>
    public void Tag() => _mayGoOn = true;

    public WrittenText Read()
    {
        Text = _text.ToString();
        Words = WordReader.Read(Text);
        return this;
    }

    /// <summary>Offset in the chapter's body of a word.</summary>
    public int SourceOf(Word word)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= word.Start ? (middle, high) : (low, middle - 1);
        }

        return _pieces[low].Source + word.Start - _pieces[low].Start;
    }
}
