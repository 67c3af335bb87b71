using System.Reflection;
using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Diagnostics;

/// <summary>Handbooks set severities by id and people search for ids: each means one thing, and the README says what its hundred is about.</summary>
public sealed partial class DiagnosticCodesTests
{
    private const string Folder = "src/ImmunoHandbook/Diagnostics";

    private static readonly DiagnosticCode[] s_codes =
    [
        .. typeof(DiagnosticCodes).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => field.GetValue(null)).OfType<DiagnosticCode>(),
    ];

    [Fact]
    public void Every_code_in_the_sources_is_collected()
    {
        var written = Repository.Files(Folder, "DiagnosticCodes.*.cs").SelectMany(IdsIn);

        Assert.NotEmpty(s_codes);
        Assert.Equal(written.Order(StringComparer.Ordinal), s_codes.Select(code => code.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_id_is_used_twice() =>
        Assert.Empty(s_codes.GroupBy(code => code.Id).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void An_id_is_HB_and_four_digits() => Assert.All(s_codes, code => Assert.Matches("^HB[0-9]{4}$", code.Id));

    [Fact]
    public void Every_code_says_what_it_is_about() => Assert.All(s_codes, code => Assert.NotEqual("", code.Title.Trim()));

    [Fact]
    public void A_file_holds_one_hundred_and_a_hundred_stands_in_one_file()
    {
        var hundreds = Repository.Files(Folder, "DiagnosticCodes.*.cs")
            .Select(file => Assert.Single(IdsIn(file).Select(HundredOf).Distinct()));

        Assert.Distinct(hundreds);
    }

    [Fact]
    public void The_README_names_exactly_the_hundreds_that_exist()
    {
        var named = TableRow().Matches(Repository.Read("README.md")).Select(row => row.Groups[1].Value);

        Assert.Equal(s_codes.Select(code => HundredOf(code.Id)).Distinct().Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void Every_code_is_reported_somewhere()
    {
        var sources = Repository.Files("src/ImmunoHandbook", "*.cs").Where(file => !file.StartsWith(Folder + "/DiagnosticCodes", StringComparison.Ordinal))
            .Select(Repository.Read).ToList();
        var names = typeof(DiagnosticCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.Name);

        Assert.All(names, name => Assert.Contains(sources, text => Regex.IsMatch(text, $@"\bDiagnosticCodes\.{name}\b")));
    }

    private static IEnumerable<string> IdsIn(string file) => Id().Matches(Repository.Read(file)).Select(id => id.Groups[1].Value);

    private static string HundredOf(string id) => id[..4];

    [GeneratedRegex("\"(HB[^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\| (HB[0-9]{2})\.\. \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
