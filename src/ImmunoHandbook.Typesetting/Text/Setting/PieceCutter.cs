using System.Text;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Cuts flat text wherever a line may end or face, style, level, script side or owner change, and shapes the pieces.</summary>
internal sealed class PieceCutter(FlatText flat, TextDirection direction, List<LayoutNotice> notices)
{
    private readonly FontChoice _fonts = new(notices);
    private readonly List<TextPiece> _pieces = [];

    public List<TextPiece> Cut()
    {
        if (flat.Text.Length == 0)
        {
            return _pieces;
        }

        var (codePoints, offsets) = ParagraphShaper.CodePointsOf(flat.Text);
        var breaks = LineBreaks.Find(codePoints);
        KeepNumbersTogether(codePoints, breaks);
        var levels = Levels(codePoints);
        var part = 0;
        var start = 0;
        FontFace? face = null;
        for (var i = 0; i < codePoints.Length; i++)
        {
            while (offsets[i] >= flat.Parts[part].End && part + 1 < flat.Parts.Count)
            {
                part++;
            }

            var next = _fonts.Choose(new Rune(codePoints[i]), flat.Parts[part].Style, face, flat.Parts[part].Origin);
            var partStarts = offsets[i] == flat.Parts[part].Start;
            if (i > start && (breaks[i] != BreakAction.Prohibited || partStarts || !ReferenceEquals(next, face)
                || levels[i] != levels[i - 1] || IsSpace(codePoints[i]) != IsSpace(codePoints[i - 1])))
            {
                Add(offsets[start], offsets[i], partStarts ? part - 1 : part, face!, levels[start], breaks[i]);
                start = i;
            }

            face = next;
        }

        Add(offsets[start], flat.Text.Length, part, face!, levels[start], BreakAction.Allowed);
        return _pieces;
    }

    /// <summary>
    /// Phone numbers and numbers with their unit signs stay on one line: a space between two digits, or between a digit
    /// and a short sign such as °C, % or mg, holds (a tailoring of LB18).
    /// </summary>
    private static void KeepNumbersTogether(int[] text, BreakAction[] breaks)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && IsDigit(text[i - 1]) && (IsDigit(text[i + 1]) || UnitSigns.StartAt(text, i + 1)))
            {
                breaks[i + 1] = BreakAction.Prohibited;
            }
        }
    }

    private static bool IsDigit(int codePoint) => CharacterData.LineBreakOf(codePoint) == LineBreakClass.NU;

    /// <summary>Characters that rule X9 removes take the level of the one before, so that they cut nothing.</summary>
    private byte[] Levels(int[] codePoints)
    {
        var types = Array.ConvertAll(codePoints, CharacterData.BidiOf);
        var paragraphLevel = direction == TextDirection.RightToLeft ? 1 : 0;
        if (paragraphLevel == 0 && !Array.Exists(types, IsRightToLeftOrControl))
        {
            return new byte[codePoints.Length];
        }

        var levels = BidiParagraph.Resolve(types, Array.ConvertAll(codePoints, CharacterData.BracketOf), paragraphLevel).Levels.ToArray();
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = levels[i] != BidiParagraph.Removed ? levels[i] : i > 0 ? levels[i - 1] : (byte)paragraphLevel;
        }

        return levels;
    }

    private static bool IsRightToLeftOrControl(BidiClass type) => type is BidiClass.R or BidiClass.AL or BidiClass.AN or >= BidiClass.LRE;

    private void Add(int from, int to, int part, FontFace face, byte level, BreakAction after)
    {
        var text = Printed(flat.Text.AsSpan(from, to - from));
        var styled = flat.Parts[part];
        if (text.Length == 0)
        {
            if (_pieces.Count > 0)
            {
                _pieces[^1].AllowsBreak |= after != BreakAction.Prohibited;
                _pieces[^1].ForcesBreak |= after == BreakAction.Mandatory;
            }
            else if (after == BreakAction.Mandatory)
            {
                _pieces.Add(new TextPiece("", styled.Style, face, level, styled.Owner, ShapedWord.Nothing) { IsSpace = true, AllowsBreak = true, ForcesBreak = true });
            }

            return;
        }

        _pieces.Add(new TextPiece(text, styled.Style, face, level, styled.Owner, WordShaper.Shape(text, face, styled.Style, (level & 1) == 1))
        {
            IsSpace = IsSpace(text[0]),
            AllowsBreak = after != BreakAction.Prohibited,
            ForcesBreak = after == BreakAction.Mandatory,
            Origin = styled.Origin,
        });
    }

    /// <summary>Without line ends, directional controls, soft hyphens and zero-width spaces: they have done their work.</summary>
    private static string Printed(ReadOnlySpan<char> text)
    {
        var keep = 0;
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        foreach (var c in text)
        {
            if (c is not ('\n' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F') && c is not (>= '\u202A' and <= '\u202E')
                && c is not (>= '\u2066' and <= '\u2069') && (c >= ' ') && c is not (>= '\u007F' and <= '\u009F'))
            {
                kept[keep++] = c;
            }
        }

        return new string(kept[..keep]);
    }

    private static bool IsSpace(int codePoint) => codePoint == ' ';
}
