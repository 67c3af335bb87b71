using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Fixing;
using Xunit;

namespace ImmunoHandbook.Tests.Links.Fixing;

/// <summary>Addresses are rewritten where they stand, and nothing else is touched.</summary>
public sealed class FixTests : IDisposable
{
    private const string Path = "content/en/01-a.md";
    private const string Old = "https://old.test/a_b?x=1&y=2";
    private const string New = "https://new.test/c?x=1&y=2";

    private readonly string _root = Directory.CreateTempSubdirectory("handbook-fix-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("See ⌖[it](OLD) and more.", "See [it](NEW) and more.")]
    [InlineData("See ⌖[it](OLD \"A title\").", "See [it](NEW \"A title\").")]
    [InlineData("See ⌖[it](<OLD>).", "See [it](<NEW>).")]
    [InlineData("See ⌖<OLD>.", "See <NEW>.")]
    [InlineData("⌖[OLD](OLD)", "[OLD](NEW)")]
    [InlineData("[a](OLD) and ⌖[b](OLD)", "[a](OLD) and [b](NEW)")]
    [InlineData("See ⌖[it][1] here.\n\nMore.\n\n[1]: OLD\n", "See [it][1] here.\n\nMore.\n\n[1]: NEW\n")]
    [InlineData("⌖[it](https://old.test/a\\_b?x=1&amp;y=2)", "[it](NEW)")]
    [InlineData("⌖[a long\ntext](OLD)\r\nnext", "[a long\ntext](NEW)\r\nnext")]
    public void An_address_is_written_anew_in_every_form_a_link_can_have(string before, string after)
    {
        var (text, at) = Marked(before);
        var plan = Plan(text, at);

        Assert.Empty(plan.Unplaced);
        Assert.Equal(1, Write(plan));
        Assert.Equal(Filled(after), Text());
    }

    [Theory]
    [InlineData("The address OLD stands in `⌖OLD/deeper` only.")]
    [InlineData("⌖[it]({{ clinic.website }})")]
    [InlineData("⌖[it](OLDer)")]
    [InlineData("⌖[it][1]\n\n[1]: OLD\n[2]: OLD\n")]
    public void What_is_not_certain_is_left_alone_and_said(string before)
    {
        var (text, at) = Marked(before);
        var plan = Plan(text, at);

        Assert.Equal(($"{Path}({at.Line},{at.Column}): {Old}", 0), (Assert.Single(plan.Unplaced), plan.Edits.Count));
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_stay_as_they_are()
    {
        var bytes = new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes($"Ünter\r\n\r\nSee [it]({Old}).\r\n")).ToArray();
        Save(bytes);

        Write(FixPlanner.Plan([Finding(new SourceLocation(Path, 3, 5))], Folder));

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes($"Ünter\r\n\r\nSee [it]({New}).\r\n")), File.ReadAllBytes(System.IO.Path.Combine(_root, Path)));
    }

    [Fact]
    public void A_source_keeps_all_of_its_entry_but_the_address()
    {
        const string yaml = "ONE:\n  title: First\n  url: URL\n\nTWO:\n  url: URL\n";
        Save(Encoding.UTF8.GetBytes(yaml.Replace("URL", Old, StringComparison.Ordinal)), "content/sources.yml");

        Write(FixPlanner.Plan([Finding(new SourceLocation("content/sources.yml", 5, 1))], Folder));

        Assert.Equal($"ONE:\n  title: First\n  url: {Old}\n\nTWO:\n  url: {New}\n", Text("content/sources.yml"));
    }

    [Fact]
    public void The_diff_names_each_line_once_with_all_its_changes()
    {
        var text = $"First.\n\n[a]({Old}) [b]({Old})\n";
        Save(Encoding.UTF8.GetBytes(text));

        var diff = FixDiff.Write(FixPlanner.Plan([Finding(new SourceLocation(Path, 3, 1)), Finding(new SourceLocation(Path, 3, 6 + Old.Length))], Folder));

        Assert.Equal($"--- a/{Path}\n+++ b/{Path}\n@@ -3 +3 @@\n-[a]({Old}) [b]({Old})\n+[a]({New}) [b]({New})\n", diff);
    }

    [Fact]
    public void A_file_that_changed_in_the_meantime_is_left_alone()
    {
        var (text, at) = Marked("See ⌖[it](OLD).");
        var plan = Plan(text, at);
        Save("Another text."u8.ToArray());
        var findings = new DiagnosticBag();

        Assert.Equal(0, FixWriter.Write(plan, Folder, findings, TestContext.Current.CancellationToken));
        Assert.Equal(("HB0549", "Another text."), (Assert.Single(findings.Sorted()).Code.Id, Text()));
    }

    [Fact]
    public void A_file_outside_of_the_handbook_is_never_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
        var outside = Directory.CreateTempSubdirectory("handbook-outside-").FullName;
        try
        {
            var target = System.IO.Path.Combine(outside, "a.md");
            File.WriteAllText(target, $"[it]({Old})");
            Directory.CreateDirectory(System.IO.Path.Combine(_root, "content/en"));
            File.CreateSymbolicLink(System.IO.Path.Combine(_root, Path), target);

            Assert.Empty(FixPlanner.Plan([Finding(new SourceLocation(Path, 1, 1))], Folder).Edits);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    /// <summary>From the wrong link in a handbook to a handbook without it: chapters of another number and pictures in another case.</summary>
    [Fact]
    public void After_the_fix_the_finding_is_gone_and_nothing_more_can_be_fixed()
    {
        using var handbook = new Bench.HandbookTest();
        handbook.WithFile("content/images/Cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"3\"/></svg>")
            .WithText("\nSee [help](07-Emergency.md) and [how](02-how-to-use.md).\n\n![A cell](images/cell.svg)\n").BuildSite();
        Assert.Equal(2, handbook.Findings.Count);
        var folder = new HandbookFolder(handbook.Source);

        FixWriter.Write(FixPlanner.Plan(handbook.Findings, folder), folder, new DiagnosticBag(), TestContext.Current.CancellationToken);

        Assert.EndsWith("\nSee [help](01-emergency.md) and [how](02-how-to-use.md).\n\n![A cell](images/Cell.svg)\n", handbook.Read(Bench.HandbookTest.FirstChapter), StringComparison.Ordinal);
        handbook.BuildSite().HasNoFinding();
    }

    private static (string Text, SourceLocation At) Marked(string marked)
    {
        var offset = Filled(marked).IndexOf('⌖', StringComparison.Ordinal);
        var text = Filled(marked).Remove(offset, 1);
        return (text, new SourceText(Path, text).LocationOf(offset));
    }

    private static string Filled(string text) => text.Replace("OLD", Old, StringComparison.Ordinal).Replace("NEW", New, StringComparison.Ordinal);

    private FixPlan Plan(string text, SourceLocation at)
    {
        Save(Encoding.UTF8.GetBytes(text));
        return FixPlanner.Plan([Finding(at)], Folder);
    }

    private static Diagnostic Finding(SourceLocation at) => new(DiagnosticCodes.MovedLink, Severity.Warning, "moved", at) { Target = Old, Replacement = New };

    private HandbookFolder Folder => new(_root);

    private int Write(FixPlan plan) => FixWriter.Write(plan, Folder, new DiagnosticBag());

    private string Text(string path = Path) => File.ReadAllText(System.IO.Path.Combine(_root, path));

    private void Save(byte[] content, string path = Path)
    {
        var full = System.IO.Path.Combine(_root, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}
