using System.Globalization;
using System.Text;

namespace ImmunoHandbook.Translation.Desk;

/// <summary>What has changed in the source since it was translated, unit by unit.</summary>
internal static class TranslationDiff
{
    public static string Write(IReadOnlyList<ChapterTranslation> chapters, SourceMemory memory)
    {
        var text = new StringBuilder();
        foreach (var chapter in chapters)
        {
            foreach (var unit in chapter.Units.Where(u => u.State == UnitState.Stale))
            {
                text.Append(CultureInfo.InvariantCulture, $"{unit.Source.At} -> {unit.Target!.At}{(unit.Source.IsUrgent ? " (urgent)" : "")}\n");
                text.Append("- ").Append(memory.Find(unit.Entry!.SourceHash) ?? "(what it said is not known)").Append('\n');
                text.Append("+ ").Append(unit.Source.Meaning).Append('\n');
                text.Append("  ").Append(unit.Target.Meaning).Append("\n\n");
            }
        }

        return text.ToString();
    }
}
