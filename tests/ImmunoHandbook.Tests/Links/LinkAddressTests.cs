using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Links.Addresses;
using Xunit;

namespace ImmunoHandbook.Tests.Links;

/// <summary>
/// Addresses are resolved by the rules of the WHATWG URL standard, which .NET's Uri does not follow: against recorded
/// answers of another implementation, and against the rules themselves, written down a second time and plainly.
/// </summary>
public sealed partial class LinkAddressTests
{
    private const string From = "book/sub/page.html";

    private static readonly SiteRoot s_host = new() { Host = "site.example", IsSecure = true };

    private static readonly string[] s_segments = [".", "..", "%2e", "%2E%2e", ".%2E", "%2e.", "", "a", "b c", "é", "x%20y", "...", "..a", "~"];

    public static TheoryData<string> Recorded => [.. Lines("urls.txt")];

    public static TheoryData<string> Hosts => [.. Lines("hosts.txt")];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void An_address_is_resolved_as_recorded(string line)
    {
        var cells = line.Split('\t');
        var address = LinkAddress.Resolve(Read(cells[0]), From, s_host);

        if (cells[1] != s_host.Host)
        {
            Assert.NotEqual(AddressKind.Inside, address.Kind);
            return;
        }

        Assert.Equal((AddressKind.Inside, cells[2][1..]), (address.Kind, address.Path));

        // Of a text directive the page sees nothing.
        var fragment = cells[4].Length == 0 || cells[4].StartsWith("#:~:", StringComparison.Ordinal) ? "" : cells[4][1..];
        Assert.Equal(fragment, address.Fragment ?? "");
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Below_a_path_the_same_address_is_inside_or_leaves(string line)
    {
        var cells = line.Split('\t');
        var address = LinkAddress.Resolve(Read(cells[0]), "sub/page.html", s_host with { Prefix = "/book/" });
        var isBelow = cells[1] == s_host.Host && (cells[2] + "/").StartsWith("/book/", StringComparison.Ordinal);

        Assert.Equal(isBelow, address.Kind == AddressKind.Inside);
        if (isBelow)
        {
            Assert.Equal((cells[2] + "/")[6..].TrimEnd('/'), address.Path.TrimEnd('/'));
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_is_read_or_refused_as_recorded(string line)
    {
        var cells = line.Split('\t');

        Assert.Equal(cells[1] == "yes" ? AddressKind.Outside : AddressKind.Malformed, LinkAddress.Resolve($"http://{cells[0]}/", From, s_host).Kind);
    }

    /// <summary>The path state, as the standard words it: a stack of segments.</summary>
    [Fact]
    public void Dot_segments_are_walked_in_all_their_forms()
    {
        var paths = Gen.Elements(s_segments).NonEmptyListOf().SelectMany(
            segments => Gen.Elements('/', '\\').ListOf(segments.Count),
            (segments, slashes) => string.Concat(segments.Zip(slashes, (segment, slash) => segment + slash))[..^1]);
        Prop.ForAll(paths.ToArbitrary(), path =>
        {
            if (path.Length == 0 || path[0] is '/' or '\\')
            {
                return;
            }

            Assert.Equal(Walk(path), LinkAddress.Resolve(path, From, s_host).Path);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Query_and_fragment_never_change_the_path()
    {
        var tails = Gen.Elements("?", "?a=../b", "?a\\b", "?x?y", "?a/b").SelectMany(_ => Gen.Elements("", "#", "#a/../b", "#a?b"), (query, fragment) => query + fragment);
        Prop.ForAll(Gen.Elements(s_segments).NonEmptyListOf().ToArbitrary(), tails.ToArbitrary(), (segments, tail) =>
        {
            var path = "x/" + string.Join('/', segments);
            Assert.Equal(LinkAddress.Resolve(path, From, s_host).Path, LinkAddress.Resolve(path + tail, From, s_host).Path);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Line_ends_within_and_control_characters_around_are_left_out()
    {
        var noise = Gen.Elements("\t", "\n", "\r").ListOf(3);
        var around = Gen.Elements("", " ", "\0", "\u001F", " \n").Two();
        Prop.ForAll(noise.ToArbitrary(), around.ToArbitrary(), (inner, outer) =>
        {
            var address = $"{outer.Item1}a{inner[0]}/.{inner[1]}./b{inner[2]}.html{outer.Item2}";
            Assert.Equal("book/sub/b.html", LinkAddress.Resolve(address, From, s_host).Path);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_is_resolved_to_something() =>
        Prop.ForAll<string?, string?>((target, page) =>
        {
            LinkAddress.Resolve(target ?? "", page ?? "", SiteRoot.Anywhere);
            LinkAddress.Resolve("//" + target, page ?? "", s_host);
            LinkAddress.Resolve("http://" + target, page ?? "", s_host);
        }).QuickCheckThrowOnFailure();

    /// <summary>A rewritten address leads where it should, from wherever it stands and in whatever form it was.</summary>
    [Fact]
    public void A_rewritten_address_leads_to_its_file()
    {
        var names = Gen.Elements("a", "b c", "é", "100%", "x#y", "q?r", "c:d").NonEmptyListOf();
        var forms = Gen.Elements("old.html", "/book/old.html", "https://site.example/book/old.html", "//site.example/book/old.html");
        Prop.ForAll(names.ToArbitrary(), names.ToArbitrary(), forms.ToArbitrary(), (to, from, form) =>
        {
            var root = s_host with { Prefix = "/book/" };
            var (file, page) = (string.Join('/', to) + ".html", string.Join('/', from) + ".html");
            var rewritten = Rewriting.To(file, form + "?a=1#place", page, root);
            var address = LinkAddress.Resolve(rewritten, page, root);
            Assert.Equal((AddressKind.Inside, file, "place"), (address.Kind, address.Path, address.Fragment));
            Assert.Contains("?a=1", rewritten, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("../x.html", "index.html", nameof(AddressKind.LeavesSite))]
    [InlineData("../x.html", "en/index.html", nameof(AddressKind.Inside))]
    [InlineData("/x.html", "en/index.html", nameof(AddressKind.RootRelative))]
    [InlineData("sms:123", "x.html", nameof(AddressKind.OtherProgram))]
    [InlineData("tell:123@x", "x.html", nameof(AddressKind.MistypedScheme))]
    [InlineData("x", "x.html", nameof(AddressKind.Inside))]
    public void A_site_that_must_work_anywhere_knows_no_root(string target, string page, string kind) =>
        Assert.Equal(kind, LinkAddress.Resolve(target, page).Kind.ToString());

    private static string Walk(string path)
    {
        List<string> folders = ["book", "sub"];
        var segments = path.Replace('\\', '/').Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            var plain = segments[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (plain == "..")
            {
                folders = [.. folders.SkipLast(1)];
            }
            else if (plain != ".")
            {
                folders.Add(segments[i]);
            }

            // After a dot segment at the end the path ends in a slash.
            if (isLast && plain is "." or "..")
            {
                folders.Add("");
            }
        }

        return Uri.UnescapeDataString(string.Join('/', folders));
    }

    private static string Read(string text) => Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, "tests/ImmunoHandbook.Tests/Links", file)).Where(line => line[0] != '#' || line[1] != ' ');

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
