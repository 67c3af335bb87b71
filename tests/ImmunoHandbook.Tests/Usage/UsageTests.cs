using System.CommandLine;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Usage;

/// <summary>A command line that cannot be meant ends with 2, in a line or two that name what was probably meant.</summary>
[Collection("console")]
public sealed class UsageTests : IDisposable
{
    private readonly HandbookTest _handbook = new HandbookTest().WithArabic().WithFile("content/clinics/north/clinic.yml", "name: North\n");

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("--language", "xx", "en, ar")]
    [InlineData("--language", "eng", "Did you mean \"en\"?")]
    [InlineData("--language", "en-GB", "Did you mean \"en\"?")]
    [InlineData("--edition", "a7", "Did you mean \"a4\"?")]
    [InlineData("--edition", "nonsense", "large-print")]
    [InlineData("--clinic", "noth", "Did you mean \"north\"?")]
    [InlineData("--clinic", "../../x", "north")]
    [InlineData("--only", "sit", "Did you mean \"site\"?")]
    [InlineData("--report", "jsno", "Did you mean \"json\"?")]
    [InlineData("--pdf-engine", "owm", "own")]
    [InlineData("--date", "2026-13-01", "2026-11-24")]
    [InlineData("--base-url", "ftp:x", "https://")]
    [InlineData("--output", "", "name")]
    [InlineData("--output", "/", "root")]
    [InlineData("--langage", "en", "--language")]
    public void A_wrong_value_names_what_is_right(string option, string value, string hint)
    {
        var (code, said) = Run("build", "--source", _handbook.Source, option, value);

        Assert.Equal(2, code);
        Assert.Contains(hint, said, StringComparison.Ordinal);
        AssertShort(said);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content")]
    [InlineData("content/dist")]
    public void An_output_that_would_take_the_handbook_with_it_is_refused(string output)
    {
        var (code, said) = Run("build", "--source", _handbook.Source, "--output", Path.Combine(_handbook.Source, output));

        Assert.Equal(2, code);
        AssertShort(said);
        Assert.True(File.Exists(Path.Combine(_handbook.Source, "content/handbook.yml")));
    }

    [Fact]
    public void A_trusted_side_needs_a_change_that_is_not_trusted()
    {
        var (code, said) = Run("check", "--source", _handbook.Source, "--trusted", _handbook.Source);

        Assert.Equal(2, code);
        Assert.Contains("--untrusted", said, StringComparison.Ordinal);
        AssertShort(said);
    }

    [Theory]
    [InlineData("no-such-folder", "no folder")]
    [InlineData("content", "no content/handbook.yml")]
    [InlineData(".", "bring it along")]
    [InlineData("base", "bring it along")]
    public void A_trusted_side_that_guards_nothing_is_refused(string folder, string said)
    {
        _handbook.WithFile("base/content/handbook.yml", _handbook.Read("content/handbook.yml"));
        var (code, told) = Run("check", "--untrusted", "--source", _handbook.Source, "--trusted", Path.Combine(_handbook.Source, folder));

        Assert.Equal(2, code);
        Assert.Contains(said, told, StringComparison.Ordinal);
        AssertShort(told);
    }

    [Theory]
    [InlineData("\"", "cannot be read")]
    [InlineData("title: x", null)]
    public void A_trusted_side_must_be_readable(string config, string? said)
    {
        using var trusted = new HandbookTest().WithFile("content/handbook.yml", config);
        var (code, told) = Run("check", "--untrusted", "--source", _handbook.Source, "--trusted", trusted.Source, "--edition", "nonsense");

        Assert.Equal(2, code);
        Assert.Contains(said ?? "large-print", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_would_take_the_trusted_side_with_it_is_refused()
    {
        using var trusted = new HandbookTest();
        var (code, _) = Run("build", "--untrusted", "--source", _handbook.Source, "--trusted", trusted.Source, "--output", trusted.Source);

        Assert.Equal(2, code);
        Assert.True(File.Exists(Path.Combine(trusted.Source, "content/handbook.yml")));
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(2, 2000)]
    public void An_output_name_that_no_disk_takes_is_told_in_short(int letters, int folders)
    {
        var (code, said) = Run("build", "--source", _handbook.Source, "--output", string.Join('/', Enumerable.Repeat(new string('d', letters), folders)));

        Assert.Equal(2, code);
        AssertShort(said);
        Assert.True(said.Length < 400, said);
    }

    [Fact]
    public void An_output_below_a_file_is_told_in_short() =>
        Assert.Equal(2, Run("build", "--source", _handbook.Source, "--output", Path.Combine(_handbook.Source, "content/handbook.yml/x")).Code);

    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("chekc", "check")]
    [InlineData("translat", "translate")]
    public void A_verb_typed_wrong_names_the_right_one(string verb, string right)
    {
        var (code, said) = Run(verb);

        Assert.Equal(2, code);
        Assert.Contains($"Did you mean {right}?", said, StringComparison.Ordinal);
        AssertShort(said);
    }

    [Theory]
    [InlineData("translate")]
    [InlineData("new")]
    [InlineData("build", "en")]
    [InlineData("help", "biuld")]
    [InlineData("translate", "statsu")]
    [InlineData("new", "handbook", "x", "--language", "german")]
    [InlineData("links", "")]
    [InlineData("check", "--source", "no-such-folder")]
    [InlineData("translate", "status", "--source", "no-such-folder")]
    public void What_is_no_command_is_told_in_short(params string[] arguments)
    {
        var (code, said) = Run(arguments);

        Assert.Equal(2, code);
        AssertShort(said);
    }

    [Theory]
    [InlineData("EN", "A5")]
    [InlineData("en", "a5")]
    public void Upper_and_lower_case_of_names_are_the_same(string language, string edition)
    {
        var request = RequestCheck.Resolve(new BuildRequest(_handbook.Source, _handbook.Output) { Languages = [language], Editions = [edition] });

        Assert.Equal(["en"], request?.Languages);
        Assert.Equal(["a5"], request?.Editions);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "build")]
    [InlineData("help", "translate", "export")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("version")]
    [InlineData("--version")]
    public void Help_and_version_are_there_under_all_their_names(params string[] arguments) => Assert.Equal(0, Run(arguments).Code);

    [Fact]
    public void The_verbs_of_the_desk_take_the_options_that_all_verbs_take() =>
        Assert.Equal(0, Run("translate", "status", "--source", _handbook.Source, "--report", "json", "--quiet", "--no-color").Code);

    private static void AssertShort(string said)
    {
        Assert.StartsWith("error HB0001: ", said, StringComparison.Ordinal);
        Assert.Equal(2, said.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static (int Code, string Said) Run(params string[] arguments)
    {
        using var errors = new StringWriter();
        var before = Console.Error;
        Console.SetError(errors);
        try
        {
            var parsed = CommandLine.Create().Parse(arguments);
            var code = parsed.Errors.Count > 0 ? UsageFault.Tell(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return (code, errors.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
