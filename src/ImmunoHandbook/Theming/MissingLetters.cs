using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Theming;

/// <summary>
/// Characters that no font of the theme has, from all books and pages of a build. A book in a script without a font lacks
/// thousands; the author has one thing to do about them, and so is told once for each script and language.
/// </summary>
internal sealed class MissingLetters
{
    private const int ShownCharacters = 4;

    private readonly ConcurrentDictionary<(string Language, int CodePoint, bool IsPrinted), SourceLocation> _first = new();

    /// <param name="isPrinted">On paper it would be a box; on the website the reader's device may have a font for it.</param>
    public void Add(string language, int codePoint, bool isPrinted, SourceLocation at) =>
        _first.AddOrUpdate((language, codePoint, isPrinted), at, (_, known) => Earlier(known, at));

    public void Report(Handbook handbook, Design design, DiagnosticBag findings)
    {
        if (ThemeGaps.LackFonts(findings))
        {
            return;
        }

        foreach (var group in _first.GroupBy(m => (m.Key.Language, Group: CharacterGroups.Of(m.Key.CodePoint))))
        {
            var isPrinted = group.Any(m => m.Key.IsPrinted);
            var characters = new SortedSet<int>(group.Select(m => m.Key.CodePoint));
            var first = group.Where(m => m.Key.IsPrinted == isPrinted).Select(m => m.Value).Aggregate(Earlier);
            var (language, (name, _)) = group.Key;
            var count = characters.Count == 1 ? "a character" : string.Create(CultureInfo.InvariantCulture, $"{characters.Count} characters");
            var onSite = isPrinted ? "" : " The website shows them in a font of the reader's device, if that has one.";
            findings.Add(new Diagnostic(
                DiagnosticCodes.MissingGlyph, isPrinted ? Severity.Error : Severity.Warning,
                $"No font of the theme has {count} of the text in \"{language}\", {name}: {Shown(characters)}.{onSite}", Exact(handbook, first, characters))
            {
                Hint = FontAdvice.For(group.Key.Group, language, design),
            });
        }
    }

    private static string Shown(SortedSet<int> characters) =>
        string.Join(", ", characters.Take(ShownCharacters).Select(c => string.Create(CultureInfo.InvariantCulture, $"{new Rune(c)} (U+{c:X4})")))
            + (characters.Count > ShownCharacters ? " and more" : "");

    /// <summary>A place in a text is of more use than a file, and a file of the handbook comes before none.</summary>
    private static SourceLocation Earlier(SourceLocation a, SourceLocation b) =>
        (a.Line == 0) != (b.Line == 0) ? (a.Line == 0 ? b : a) : a.CompareTo(b) <= 0 ? a : b;

    /// <summary>Books know the paragraph, and of titles not even that; the file knows the column.</summary>
    private static SourceLocation Exact(Handbook handbook, SourceLocation paragraph, SortedSet<int> characters)
    {
        if (!handbook.Folder.Exists(paragraph.Path) || handbook.Folder.ReadText(paragraph.Path, new DiagnosticBag()) is not { } text)
        {
            return paragraph;
        }

        var offset = 0;
        foreach (var rune in text.Text.EnumerateRunes())
        {
            if (characters.Contains(rune.Value))
            {
                return text.LocationOf(offset);
            }

            offset += rune.Utf16SequenceLength;
        }

        return paragraph;
    }
}
