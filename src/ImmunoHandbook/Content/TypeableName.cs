using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Content;

/// <summary>
/// Words in small letters, digits and hyphens that every keyboard has. Letters of other scripts are written as their
/// readers spell them in Latin ones, roughly: this makes file names, and an author may choose another.
/// </summary>
internal static class TypeableName
{
    private const string Cyrillic =
        "а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ye ж:zh з:z и:y і:i ї:yi й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:g ќ:k";

    private const string Greek =
        "α:a ά:a β:v γ:g δ:d ε:e έ:e ζ:z η:i ή:i θ:th ι:i ί:i ϊ:i κ:k λ:l μ:m ν:n ξ:x ο:o ό:o π:p ρ:r σ:s ς:s τ:t υ:y ύ:y ϋ:y φ:f χ:ch ψ:ps ω:o ώ:o";

    /// <summary>Of these two scripts the letters that are written; their short vowels are not.</summary>
    private const string Arabic =
        "ا:a أ:a إ:i آ:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h ة:a و:w ؤ:w ي:y ئ:y ى:a ء: پ:p چ:ch ژ:zh گ:g ک:k ی:y ھ:h ہ:h ے:e ں:n ٹ:t ڈ:d ڑ:r";

    private const string Hebrew =
        "א:a ב:b ג:g ד:d ה:h ו:v ז:z ח:h ט:t י:y כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:p צ:ts ץ:ts ק:k ר:r ש:sh ת:t";

    private static readonly FrozenDictionary<char, string> s_latin =
        $"{Cyrillic} {Greek} {Arabic} {Hebrew}".Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Empty where the text has no letter that can be written so.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in LatinLetters.WithoutMarks(text).Select(char.ToLowerInvariant))
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit >= 0)
            {
                name.Append((char)('0' + digit));
            }
            else if (char.IsAsciiLetter(c))
            {
                name.Append(c);
            }
            else if (s_latin.TryGetValue(c, out var letters))
            {
                name.Append(letters);
            }
            else if (!JoinsWords(c) && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().Trim('-');
    }

    /// <summary>Marks above and below letters, and apostrophes.</summary>
    private static bool JoinsWords(char c) =>
        c is '\'' or '\u2019' or '\u02BC' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
