using System.Buffers.Binary;
using System.Text;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Bounds;

public sealed class FileBoundTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("bounds-").FullName;

    [Fact]
    public void A_YAML_file_may_have_so_many_entries()
    {
        // The list itself is one.
        var list = string.Concat(Enumerable.Repeat("- a\n", Limits.Usual.YamlEntries - 1));
        Assert.Null(Over(list));
        Assert.Equal(50_000, Over(list + "- b\n")?.Location.Line);
    }

    [Fact]
    public void A_text_of_a_YAML_file_may_be_so_long()
    {
        var text = new string('x', Limits.Usual.LineLength);
        Assert.Null(Over($"a: b\nc: {text}\n"));
        Assert.Equal(2, Over($"a: b\nc: {text}x\n")?.Location.Line);
    }

    [Fact]
    public void Pictures_of_plain_colour_are_counted_before_they_are_decoded()
    {
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            Write($"{name}.png", Png(8_000, 8_000), length: 250_000);
        }

        Assert.Equal(["d.png"], Over("a.png", "b.png", "c.png", "d.png"));
        Assert.Empty(Over("a.png", "b.png", "c.png"));
    }

    [Fact]
    public void Photographs_are_as_large_as_their_files_are()
    {
        for (var i = 0; i < 60; i++)
        {
            Write($"{i:00}.png", Png(4_000, 3_000), length: 3_000_000);
        }

        Assert.Empty(Over([.. Enumerable.Range(0, 60).Select(i => $"{i:00}.png")]));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("100", true)]
    [InlineData("0", false)]
    [InlineData("101", false)]
    [InlineData("-1", false)]
    [InlineData("two", false)]
    public void The_factor_of_the_command_line_is_a_small_whole_number(string factor, bool isTaken) =>
        Assert.Equal(isTaken, CommandLine.Create().Parse(["check", "--raise-limits", factor]).Errors.Count == 0);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static Diagnostic? Over(string yaml)
    {
        var findings = new DiagnosticBag();
        YamlFile.ReadMap(new SourceText("x.yml", yaml), findings);
        return findings.Sorted().FirstOrDefault(f => f.Code == DiagnosticCodes.OverLimit);
    }

    private List<string> Over(params string[] paths)
    {
        var folder = new HandbookFolder(_root);
        var findings = new DiagnosticBag();
        var over = PixelBudget.Over(folder, "", paths).Order(StringComparer.Ordinal).ToList();
        foreach (var path in over)
        {
            Assert.Null(PixelBudget.Refuse(folder, path, findings));
        }

        Assert.Equal(over, findings.Sorted().Select(f => f.Location.Path));
        return over;
    }

    private void Write(string name, byte[] head, int length)
    {
        using var file = File.Create(Path.Combine(_root, name));
        file.Write(head);
        file.SetLength(length);
    }

    /// <summary>The first bytes of a PNG: signature and header.</summary>
    private static byte[] Png(int width, int height)
    {
        var head = new byte[33];
        Encoding.Latin1.GetBytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR").CopyTo(head, 0);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }
}
