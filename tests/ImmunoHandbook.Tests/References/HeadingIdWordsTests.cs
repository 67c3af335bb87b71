using ImmunoHandbook.References;
using Xunit;

namespace ImmunoHandbook.Tests.References;

public sealed class HeadingIdWordsTests
{
    [Theory]
    [InlineData("What to say", "what-to-say")]
    [InlineData("Día a día: ¿cómo?", "dia-a-dia-como")]
    [InlineData("Łódź, straße & Ærø", "lodz-strasse-aero")]
    [InlineData("Don\u2019t wait", "dont-wait")]
    [InlineData("ماذا تقول", "ماذا-تقول")]
    [InlineData("?!", "section")]
    public void Ids_are_made_from_the_words(string heading, string id) => Assert.Equal(id, HeadingIds.FromWords(heading));
}
