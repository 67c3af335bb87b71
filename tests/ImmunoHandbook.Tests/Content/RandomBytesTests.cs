using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>Whatever stands in a file, reading it ends with findings, never with an exception.</summary>
public sealed class RandomBytesTests : IDisposable
{
    private static readonly string[] s_pieces =
    [
        "---", "\n", "\n  ", "title", ": ", "- ", "? ", "&a", "*a", "<<: ", "!!int", "!", "%YAML 9.9\n", "[", "]", "{", "}", ",", "\"", "'", "|", ">-", "\t", "#",
        "\\x", "\\UFFFFFFFF", "\\uD800", "~", "...", "@", "`", "\u0085", "\u2028", "\uFEFF", "🎈", "é", "\r", "0", "=",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("bytes-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Yaml_of_random_pieces_never_throws() =>
        Prop.ForAll(
            Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                var findings = new DiagnosticBag();
                YamlFile.ReadMap(new SourceText("x.yml", text), findings)?.Finish();
                YamlFile.ReadList(new SourceText("x.yml", text), findings);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_chapter_of_random_pieces_never_throws() =>
        Prop.ForAll(
            Gen.Elements(s_pieces).ListOf().Select(string.Concat).ToArbitrary(),
            text => ReadChapter("---\n" + text + "\n---\n")).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_file_of_random_bytes_never_throws() =>
        Prop.ForAll<byte[]>(bytes => ReadChapter([.. "---\n"u8, .. bytes])).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private void ReadChapter(string text) => ReadChapter(System.Text.Encoding.UTF8.GetBytes(text));

    private void ReadChapter(byte[] bytes)
    {
        var findings = new DiagnosticBag();
        Directory.CreateDirectory(Path.Combine(_root, "content/en"));
        File.WriteAllBytes(Path.Combine(_root, "content/en/01-x.md"), bytes);
        var chapters = new ChapterReader(new HandbookFolder(_root), "en", findings).ReadAll();
        Assert.True(chapters.Chapters.Count == 1 || findings.HasErrors);
    }
}
