using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>What people get wrong in YAML is told as what they did, where they did it.</summary>
public sealed class YamlCauseTests
{
    [Theory]
    [InlineData("name: A\n# c\ncity: B\nname: C\n", 4, 1, "\"name\" is there twice. The first one is on line 1.", "Keep one")]
    [InlineData("values:\n  x: 1\n  y: 2\n  x: 3\n", 4, 3, "The first one is on line 2.", "Keep one")]
    [InlineData("name:Anna\ncity: B\n", 1, 5, "no space after the colon", "Write name: Anna")]
    [InlineData("name: A\ncity:Berlin\nward: x\n", 2, 5, "no space after the colon", "Write city: Berlin")]
    [InlineData("values:\n  a: b\n  parking:Free\n", 3, 10, "no space after the colon", "Write parking: Free")]
    [InlineData("name: \"Anna\ncity: \"Berlin\"\nward: x\n", 1, 7, "the quote \" is never closed", "End the text with \"")]
    [InlineData("name: 'Anna\ncity: it's\n", 1, 7, "the quote ' is never closed", "End the text with '")]
    [InlineData("name: 'It's here'\ncity: B\n", 1, 10, "more text follows", "double quotes")]
    [InlineData("name: \"a\" b\ncity: B\n", 1, 9, "more text follows", "single quotes")]
    [InlineData("name: Ward 3: north\n", 1, 13, "a colon stands inside the text", "name: \"Ward 3: north\"")]
    [InlineData("name: \"two\n  lines\"\ncity: a: b\n", 3, 8, "a colon stands inside the text", "city: \"a: b\"")]
    [InlineData("name: A\n  city: B\n", 2, 3, "indented deeper", "same column")]
    [InlineData("values:\n  a: b\n c: d\n", 3, 2, "fits no line above", "same column")]
    [InlineData(" name: A\ncity: B\n", 2, 1, "fits no line above", "same column")]
    [InlineData("values:\n  a: b\n\tc: d\n", 3, 1, "a tab stands in the indentation", "spaces")]
    [InlineData("name: A\ncity\nward: x\n", 2, 1, "no colon", "name: value")]
    [InlineData("name: A\n- c\n", 2, 1, "an entry of a list", "hyphen")]
    [InlineData("name: @home\n", 1, 7, "no text can start with @", "quotes")]
    [InlineData("name: [a, b\ncity: B\n", 1, 7, "the bracket [ is never closed", "]")]
    [InlineData("name: \"C:\\new\\xx\"\n", 1, 7, "a backslash", "single quotes")]
    [InlineData("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 2, 1, "two versions", "Keep one")]
    public void A_mistake_is_named_where_it_was_made(string text, int line, int column, string message, string hint)
    {
        var findings = new DiagnosticBag();

        Assert.Null(YamlFile.ReadMap(new SourceText("x.yml", text), findings));

        var told = Assert.Single(findings.Sorted());
        Assert.Equal(("HB0110", new SourceLocation("x.yml", line, column)), (told.Code.Id, told.Location));
        Assert.Contains(message, told.Message, StringComparison.Ordinal);
        Assert.Contains(hint, told.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name:Anna\n", "space after each colon")]
    [InlineData("- name: A\n  city: B\n", "hyphen")]
    public void A_file_of_the_wrong_shape_says_what_to_type(string text, string hint)
    {
        var findings = new DiagnosticBag();

        Assert.Null(YamlFile.ReadMap(new SourceText("x.yml", text), findings));
        Assert.Contains(hint, Assert.Single(findings.Sorted()).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_front_matter_are_lines_of_the_file()
    {
        var findings = new DiagnosticBag();

        YamlFile.ReadMap(new SourceText("x.md", ""), "title: A\ntitle: B\n", firstLine: 2, findings);

        var told = Assert.Single(findings.Sorted());
        Assert.Equal(3, told.Location.Line);
        Assert.Contains("on line 2", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_has_a_cause_inside_it_or_none() =>
        Prop.ForAll(
            Gen.Elements("\n", " ", "  ", "- ", ": ", ":", "\"", "'", "[", "{", "#", "a", "bc", "\t", "|", "\\", "=======", "<<<<<<< x").ListOf().Select(string.Concat).ToArbitrary(),
            Gen.Choose(0, 9).Two().ToArbitrary(),
            Gen.Elements("did not find expected key.", "found invalid mapping.", "Duplicate key a.", "did not find expected '-' indicator.", "character that cannot start any token.").ToArbitrary(),
            (text, stop, message) =>
            {
                var cause = YamlCauses.Of(text, 0, (stop.Item1, stop.Item2), message);
                return cause is null || (cause.Line >= 1 && cause.Line <= text.Split('\n').Length);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
