using ImmunoHandbook.Typesetting.Text.Unicode;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Text;

public sealed class CharacterGroupTests
{
    [Theory]
    [InlineData(0x4E2D, "Chinese characters (Han)", "Noto Sans CJK")]
    [InlineData(0x3002, "Chinese characters (Han)", "Noto Sans CJK")]
    [InlineData(0xFF0C, "Chinese characters (Han)", "Noto Sans CJK")]
    [InlineData(0x3042, "Japanese (Hiragana)", "Noto Sans CJK JP")]
    [InlineData(0xD55C, "Korean (Hangul)", "Noto Sans CJK KR")]
    [InlineData(0x0E01, "Thai", "Noto Sans Thai")]
    [InlineData(0x0E3F, "Thai", "Noto Sans Thai")]
    [InlineData(0x0F40, "Tibetan", "Noto Serif Tibetan")]
    [InlineData(0x1D11E, "musical symbols", "Noto Music")]
    [InlineData(0x1F0A1, "game symbols", "Noto Sans Symbols 2")]
    [InlineData(0xE000, "characters of a private font", "")]
    [InlineData(0x0378, "characters that Unicode 17 does not know", "")]
    public void A_character_belongs_to_its_script_or_kind(int codePoint, string name, string family) =>
        Assert.Equal(new CharacterGroup(name, family), CharacterGroups.Of(codePoint));
}
