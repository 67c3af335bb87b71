using System.Text;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>A paragraph as plain characters, with what was known about them kept beside.</summary>
/// <param name="Text">Well-formed UTF-16; the only control character is the forced line break <c>\n</c>.</param>
/// <param name="Stretches">In order, the first starts at 0; empty only for empty text.</param>
/// <param name="Isolates">Where bidi isolates begin and end: before the character at the index.</param>
internal sealed record ParagraphSource(
    string Text, IReadOnlyList<Stretch> Stretches, IReadOnlyList<(int At, BidiClass Class)> Isolates)
{
    public bool UsesPageNumbers { get; init; }

    /// <summary>Places that others lead to, before the character at the index, in order.</summary>
    public IReadOnlyList<(int At, string Name)> Anchors { get; init; } = [];

    /// <summary>Code points of the text and, with one more entry for the end, where each starts in it.</summary>
    public (int[] CodePoints, int[] Offsets) Decode()
    {
        var codePoints = new int[Text.Length];
        var offsets = new int[Text.Length + 1];
        var count = 0;
        for (var i = 0; i < Text.Length; count++)
        {
            offsets[count] = i;
            if (char.IsSurrogate(Text[i]))
            {
                codePoints[count] = char.ConvertToUtf32(Text[i], Text[i + 1]);
                i += 2;
            }
            else
            {
                codePoints[count] = Text[i++];
            }
        }

        offsets[count] = Text.Length;
        return count == Text.Length ? (codePoints, offsets) : (codePoints[..count], offsets[..(count + 1)]);
    }

    /// <summary>
    /// Adds text the way it can be set: tabs are spaces, all line and paragraph ends are <c>\n</c>, soft hyphens (there is no
    /// hyphenation) and other control characters are left out, and half a surrogate pair becomes U+FFFD.
    /// </summary>
    public static void AppendClean(StringBuilder to, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7F')
            {
                to.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                to.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                to.Append('\uFFFD');
            }
            else if (c is '\n' or '\v' or '\f' or '\x85' or '\u2028' or '\u2029')
            {
                to.Append('\n');
            }
            else if (c == '\r')
            {
                to.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (c == '\t')
            {
                to.Append(' ');
            }
            else if (c != '\u00AD' && !char.IsControl(c))
            {
                to.Append(c);
            }
        }
    }
}
