using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

public sealed class FactTextTests
{
    private static readonly SourceLocation s_nowhere = SourceLocation.WholeFile("facts.yml");

    private static readonly Fact s_fever = new("fever-call", "38.0", "degC", FactTier.Urgent) { At = s_nowhere };

    [Fact]
    public void A_temperature_is_given_in_both_scales() =>
        Assert.Equal("38.0\u00A0°C (100.4\u00A0°F)", FactText.Format(s_fever, Words("ltr")));

    [Fact]
    public void A_temperature_keeps_its_order_in_text_from_right_to_left() =>
        Assert.Equal("\u206638.0\u00A0°C (100.4\u00A0°F)\u2069", FactText.Format(s_fever, Words("rtl")));

    private static LanguageStrings Words(string direction)
    {
        var values = new Dictionary<string, Located<string>>
        {
            ["language.direction"] = new(direction, s_nowhere),
            ["format.decimal"] = new(".", s_nowhere),
        };
        return new LanguageStrings("xx", values, null);
    }
}
