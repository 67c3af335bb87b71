using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Clusters that an emoji font draws as one picture (UTS #51, 1.4): joined people, skin tones, flags, keys.</summary>
internal static class EmojiSequences
{
    private const int ZeroWidthJoiner = 0x200D;
    public const int Keycap = 0x20E3;
    private const int EmojiSelector = 0xFE0F;

    /// <summary>The cluster holds a sign by which its characters become one emoji.</summary>
    public static bool IsSequence(ReadOnlySpan<int> cluster)
    {
        foreach (var c in cluster[1..])
        {
            if (c is Keycap or EmojiSelector or (>= 0xE0020 and <= 0xE007F) || IsSkinTone(c) || (c == ZeroWidthJoiner && IsPictograph(cluster[0])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character takes part in such clusters beside the pictures themselves: joiners, selectors, tones, the letters of flags, keys with their digits.</summary>
    /// <param name="withKeys">Digits count: the text holds keys.</param>
    public static bool IsPart(int codePoint, bool withKeys) =>
        codePoint is ZeroWidthJoiner or EmojiSelector or Keycap or (>= 0xE0020 and <= 0xE007F) || IsSkinTone(codePoint)
            || (withKeys && codePoint is ('#' or '*' or (>= '0' and <= '9')));

    /// <summary>The face is made for emoji: it joins faces, and not only has some of the older signs.</summary>
    public static bool DrawsEmoji(FontFace face)
    {
        const int grinning = 0x1F600;
        return face.NominalGlyph(grinning) != 0 && face.NominalGlyph(ZeroWidthJoiner) != 0;
    }

    public static bool IsEmojiOrKey(int codePoint) => codePoint == Keycap || IsPictograph(codePoint);

    public static bool IsSkinTone(int codePoint) => codePoint is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsPictograph(int codePoint) => (CharacterData.FlagsOf(codePoint) & CharacterFlags.Pictographic) != 0;
}
