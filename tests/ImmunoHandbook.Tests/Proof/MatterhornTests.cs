using ImmunoHandbook.Proof.Accessibility;
using Xunit;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>Each condition of the Matterhorn Protocol that the checker knows, met by a file broken on purpose.</summary>
public sealed class MatterhornTests
{
    public static TheoryData<string> Numbers => [.. Matterhorn.Conditions.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void A_sound_book_meets_no_condition() => Assert.Empty(SoundBook.Prove(SoundBook.Bytes));

    [Fact]
    public void Taking_a_book_apart_and_putting_it_together_breaks_nothing() => Assert.Empty(SoundBook.Prove(new EditablePdf(SoundBook.Bytes).Save()));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_file_broken_on_purpose_meets_its_condition(string number)
    {
        var pdf = new EditablePdf(SoundBook.Bytes);
        BrokenOnPurpose.All[number](pdf);
        var findings = SoundBook.Prove(pdf.Save());
        var finding = Assert.Single(findings, f => f.Message.EndsWith($"Matterhorn {number}.", StringComparison.Ordinal));
        Assert.Equal("HB09" + number[..2], finding.Code.Id);
        Assert.Equal(SoundBook.Path, finding.Location.Path);
    }

    [Fact]
    public void Every_condition_has_a_broken_file() =>
        Assert.Equal(Matterhorn.Conditions.Keys.Order(StringComparer.Ordinal), BrokenOnPurpose.All.Keys.Order(StringComparer.Ordinal));
}
