namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Signs that mean nothing without the number before them.</summary>
internal static class UnitSigns
{
    private static readonly string[] s_signs =
        ["°", "%", "\u066A", "mg", "g", "kg", "\u00B5g", "mcg", "ml", "mL", "l", "L", "mm", "cm", "m", "km", "C", "F", "h", "min", "s"];

    /// <summary>A sign stands at the place as a word of its own.</summary>
    public static bool StartAt(int[] text, int at)
    {
        foreach (var sign in s_signs)
        {
            if (Matches(text, at, sign) && (sign[0] is '°' || at + sign.Length == text.Length || !IsLetter(text[at + sign.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(int[] text, int at, string sign)
    {
        if (at + sign.Length > text.Length)
        {
            return false;
        }

        for (var i = 0; i < sign.Length; i++)
        {
            if (text[at + i] != sign[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(int codePoint) => codePoint < 0x10000 && char.IsLetter((char)codePoint);
}
