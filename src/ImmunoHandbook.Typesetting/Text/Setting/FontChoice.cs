using System.Globalization;
using System.Text;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Chooses the face of each character: the first family of the cascade that has it. Marks stay with their base.</summary>
internal sealed class FontChoice(List<LayoutNotice> notices)
{
    private readonly HashSet<(int CodePoint, object? Origin)> _told = [];

    /// <param name="previous">Face of the character before, which white space and marks keep.</param>
    public FontFace Choose(Rune character, TextStyle style, FontFace? previous, object? origin)
    {
        var flags = CharacterData.FlagsOf(character.Value);
        if (previous is not null
            && (flags.HasFlag(CharacterFlags.DefaultIgnorable)
                || ((flags.HasFlag(CharacterFlags.Mark) || character.Value is ' ' or 0xA0) && previous.NominalGlyph(character.Value) != 0)))
        {
            return previous;
        }

        foreach (var family in style.Fonts.Families)
        {
            var face = style.Bold ? family.Bold : family.Regular;
            if (face.NominalGlyph(character.Value) != 0)
            {
                return face;
            }
        }

        var fallback = style.Bold ? style.Fonts.Families[0].Bold : style.Fonts.Families[0].Regular;
        if (!flags.HasFlag(CharacterFlags.DefaultIgnorable) && !Rune.IsControl(character))
        {
            ReportMissing(character, origin);
        }

        return previous ?? fallback;
    }

    private void ReportMissing(Rune character, object? origin)
    {
        if (_told.Add((character.Value, origin)))
        {
            var code = character.Value.ToString("X4", CultureInfo.InvariantCulture);
            notices.Add(new LayoutNotice(
                LayoutNoticeKind.MissingGlyph, $"No font has the character \"{character}\" (U+{code}); it would be printed as an empty box.",
                "Add a font for this script to the theme, or write the word in another way.", origin));
        }
    }
}
