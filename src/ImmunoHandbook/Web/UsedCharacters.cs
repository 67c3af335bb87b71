using System.Text;

namespace ImmunoHandbook.Web;

/// <summary>The code points that a site shows: what its fonts must hold, and no more.</summary>
internal sealed class UsedCharacters
{
    /// <summary>What templates may print between the words of an author.</summary>
    private const string Punctuation = "\u00A0\u00AB\u00B0\u00B7\u00BB\u00D7\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2022";

    private readonly bool[] _seen = new bool[0x110000];

    public UsedCharacters()
    {
        for (var c = ' '; c < '\x7F'; c++)
        {
            _seen[c] = true;
        }

        Add(Punctuation);
    }

    public void Add(string? text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyExceptInRange('\0', '\x7F') is >= 0 and var at)
        {
            _ = Rune.DecodeFromUtf16(rest[at..], out var rune, out var length);
            _seen[rune.Value] = true;
            rest = rest[(at + length)..];
        }
    }

    public bool Has(int codePoint) => _seen[codePoint];

    /// <summary>In ascending order.</summary>
    public IEnumerable<int> CodePoints
    {
        get
        {
            for (var c = 0; c < _seen.Length; c++)
            {
                if (_seen[c])
                {
                    yield return c;
                }
            }
        }
    }
}
