using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Content;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

public sealed class ChapterNameTests
{
    [Fact]
    public void Whatever_a_file_is_called_the_name_that_is_offered_is_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), stem => ChapterName.TrySplit(ChapterName.Suggest(stem.Get, 7), out _, out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_that_is_right_is_offered_as_it_is() => Prop.ForAll(
        Gen.Choose(1, 999).Zip(Gen.Elements("eating-well", "car-t", "x2", "a-b-c")).ToArbitrary(),
        name => ChapterName.Suggest($"{name.Item1:00}-{name.Item2}", 7) == $"{name.Item1:00}-{name.Item2}").QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Ελληνικά λόγια", "ellinika-logia")]
    [InlineData("שלום", "shlvm")]
    [InlineData("l'été", "lete")]
    [InlineData("مرحبا 12", "mrhba-12")]
    [InlineData("  --  ", "")]
    public void Letters_of_other_scripts_become_those_of_every_keyboard(string words, string name) =>
        Assert.Equal(name, TypeableName.Of(words));

    /// <summary>What a disk that folds case answers is simulated by a file that has the other name too.</summary>
    [Fact]
    public void A_name_counts_only_in_its_own_letters()
    {
        var root = Directory.CreateTempSubdirectory("names-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "content", "en"));
        File.WriteAllText(Path.Combine(root, "content", "en", "a.yml"), "");

        Assert.True(ExactNames.Hold(root, "content/en/a.yml"));
        Assert.True(ExactNames.Hold(root, "content/en"));
        Directory.CreateDirectory(Path.Combine(root, "CONTENT", "EN"));
        File.WriteAllText(Path.Combine(root, "CONTENT", "EN", "A.YML"), "");
        Assert.True(ExactNames.Hold(root, "content/en/a.yml"));
        Assert.False(ExactNames.Hold(root, "content/en/ä.yml"));
        Directory.Delete(root, recursive: true);
    }
}
