using System.Globalization;
using ImmunoHandbook.References;

namespace ImmunoHandbook.Translation;

/// <summary>Names the units of a source chapter: the section, what it is, and which of these in the section.</summary>
internal static class UnitKeys
{
    public static IReadOnlyList<TranslationUnit> Give(IReadOnlyList<TranslationUnit> units, IReadOnlyList<ChapterHeading> headings)
    {
        var counts = new Dictionary<(int, UnitKind), int>();
        var named = new TranslationUnit[units.Count];
        for (var i = 0; i < named.Length; i++)
        {
            var unit = units[i];
            var count = counts[(unit.Section, unit.Kind)] = counts.GetValueOrDefault((unit.Section, unit.Kind)) + 1;
            var section = unit.Section == 0 || unit.Section > headings.Count ? "top" : headings[unit.Section - 1].Id;
            var kind = unit.Kind.ToString().ToLowerInvariant();
            named[i] = unit with
            {
                Key = unit.Kind is UnitKind.Title or UnitKind.Summary ? kind
                    : unit.Kind == UnitKind.Heading ? $"{section}/heading"
                    : string.Create(CultureInfo.InvariantCulture, $"{section}/{kind}-{count}"),
            };
        }

        return named;
    }
}
