using System.Text;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Quality;

/// <summary>
/// Circles, squares and diamonds that differ in nothing but their colour. Books are printed in one colour, website and book
/// share their glyphs, and one reader in twenty does not tell red from green: "call now" must not hang on it.
/// </summary>
internal static class ColourSigns
{
    public static void Check(SourceText text, FindingSink sink)
    {
        var found = new List<Rune>();
        var (first, offset) = (-1, 0);
        foreach (var rune in text.Text.EnumerateRunes())
        {
            if (IsColoured(rune.Value))
            {
                first = first < 0 ? offset : first;
                found.Add(rune);
            }

            offset += rune.Utf16SequenceLength;
        }

        if (found.Count > 0)
        {
            sink.Report(
                DiagnosticCodes.ColourSign, text.LocationOf(first),
                $"The colour of {string.Join(' ', found.Distinct())} is lost: the book and the website show such signs in black.",
                "Write the word instead, such as red, or what it means. Where the word stands beside the sign already, waive this with that reason.");
        }
    }

    /// <summary>Large circles, squares and diamonds of the blocks U+1F500 and U+1F780; black and white ones keep their look.</summary>
    private static bool IsColoured(int c) => c is 0x1F534 or 0x1F535 or (>= 0x1F536 and <= 0x1F539) or (>= 0x1F7E0 and <= 0x1F7EB);
}
