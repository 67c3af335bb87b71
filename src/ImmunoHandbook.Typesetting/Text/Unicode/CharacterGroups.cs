namespace ImmunoHandbook.Typesetting.Text.Unicode;

/// <summary>A script, or a kind of symbols.</summary>
/// <param name="Name">As a message puts it.</param>
/// <param name="Family">An open font family that has its characters; empty where none is known.</param>
internal readonly record struct CharacterGroup(string Name, string Family);

internal static class CharacterGroups
{
    private static readonly CodePointTable s_groups = new(WritingGroups.Table);

    public static CharacterGroup Of(int codePoint)
    {
        var (name, family) = WritingGroups.All[s_groups[codePoint]];
        return new CharacterGroup(name.Length == 0 ? "characters that Unicode 17 does not know" : name, family);
    }
}
