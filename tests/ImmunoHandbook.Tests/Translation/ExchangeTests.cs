using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Translation.Exchange;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class ExchangeTests
{
    private static readonly string[] s_pieces =
        ["word", " ", "**", "{{ fact \"a\" }}", "[@KEY; @B]", "[text](01-a.md#b)", "\n", "<b>&amp;", "\"quoted\"", "\\", "\t", "é", "ماذا؟", "`code`", "]]>", "--", "![alt](x.svg \"c\")", "😀", "'", "#", "{", "}"];

    private static readonly FormWords s_words = new("A book: Español", "ltr", "ltr");

    public static TheoryData<string> Formats => ["xliff", "po", "html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_text_comes_back_as_it_went(string format)
    {
        var text = Gen.Elements(s_pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces).Trim()).Where(t => t.Length > 0);
        Prop.ForAll(text.Two().ToArbitrary(), pair =>
        {
            var (source, target) = pair;
            var unit = new ExchangeUnit("a/top/item-1", "0123456789ab", source, target) { State = UnitState.Draft, Previous = target, Terms = [source], IsUrgent = true };
            var back = Read(format, Write(format, new ExchangeFile("en", "es", [new ExchangeChapter("a", "content/en/01-a.md", "A", [unit])])));

            Assert.Equal(("en", "es"), (back.SourceLanguage, back.TargetLanguage));
            var read = Assert.Single(Assert.Single(back.Chapters).Units);
            Assert.Equal((unit.Key, unit.Hash, target), (read.Key, read.Hash, read.Target));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void All_chapters_of_all_languages_go_out_and_come_back_without_a_byte_changed(string format)
    {
        using var copy = new HandbookCopy();
        var findings = new DiagnosticBag();
        var desk = TranslationDesk.Open(copy.Folder, findings)!;
        Assert.True(desk.Translations.Count >= 2);
        foreach (var translation in desk.Translations)
        {
            var exchange = Read(format, Write(format, Export.Of(translation, translation.Chapters, new SourceMemory())));
            var files = new DeskFiles(desk.Folder, findings);
            var changed = new Import(desk, translation, "file", findings).Run(exchange, files, new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));

            Assert.Equal(0, changed);
            Assert.DoesNotContain(files.Written, path => path.EndsWith(".md", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("xliff", "<mrk id=\"m\" type=\"term\">", "</mrk>", 94, true)]
    [InlineData("xliff", "<mrk id=\"m\" type=\"term\">", "</mrk>", 97, false)]
    [InlineData("xliff", "<mrk id=\"m\" type=\"term\">", "</mrk>", 100_000, false)]
    [InlineData("html", "<div>", "</div>", 97, true)]
    [InlineData("html", "<div>", "</div>", 101, false)]
    [InlineData("html", "<div>", "</div>", 100_000, false)]
    [InlineData("html", "<p>", "", 1000, true)]
    public void A_file_is_read_as_deep_as_any_tool_nests_it(string format, string open, string close, int levels, bool isRead)
    {
        var unit = new ExchangeUnit("a/top/p-1", "0123456789ab", "one", "uno");
        var text = Write(format, new ExchangeFile("en", "es", [new ExchangeChapter("a", "content/en/01-a.md", "A", [unit])]));
        var (before, after) = format == "xliff" ? (">uno<", $">{Times(open, levels)}uno{Times(close, levels)}<") : ("<div class=\"unit", $"{Times(open, levels)}{Times(close, levels)}<div class=\"unit");
        Assert.Contains(before, text, StringComparison.Ordinal);
        text = text.Replace(before, after, StringComparison.Ordinal);

        (string Message, int Line, int Column) fault;
        var back = format == "xliff" ? XliffFile.Read(text, out fault) : FormFile.Read(text, out fault);

        Assert.Equal(isRead ? "uno" : null, back?.Chapters[0].Units[0].Target);
        Assert.True(isRead || (fault.Message.Contains("100 levels", StringComparison.Ordinal) && fault is { Line: > 1, Column: > 1 }), fault.ToString());
    }

    [Fact]
    public void A_chapter_that_stands_in_the_file_twice_is_taken_once()
    {
        using var two = new TwoLanguages("One.\n\nTwo.\n", "Uno.\n\nDos.\n");
        var (desk, findings) = (two.Desk(), new DiagnosticBag());
        var translation = desk.In("es", findings)!;
        var exchange = Read("xliff", Write("xliff", Export.Of(translation, translation.Chapters, new SourceMemory())));
        var chapter = exchange.Chapters.Single(c => c.Slug == "first-chapter");
        ExchangeChapter Saying(string text) => chapter with { Units = [.. chapter.Units.Select(u => u.Source == "One." ? u with { Target = text } : u)] };

        var changed = new Import(desk, translation, "file.xlf", findings).Run(
            exchange with { Chapters = [Saying("Una."), Saying("Otra.")] }, new DeskFiles(desk.Folder, findings), new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));

        Assert.Equal(1, changed);
        Assert.Contains("Una.", two.Handbook.Read(TwoLanguages.Spanish), StringComparison.Ordinal);
        Assert.Contains("Otra.", Assert.Single(findings.Sorted()).Message, StringComparison.Ordinal);
    }

    /// <summary>XML keeps out most characters that are no text; the other forms keep out none.</summary>
    [Theory]
    [InlineData("po", "Un\ea.")]
    [InlineData("po", "Una\u0001.")]
    [InlineData("html", "Una\u001F.")]
    [InlineData("xliff", "Una\u0085.")]
    [InlineData("xliff", "Una\uFDD0.")]
    public void A_translation_with_a_character_that_is_no_text_is_told_and_not_taken(string format, string target)
    {
        using var two = new TwoLanguages("One.\n\nTwo.\n", "Uno.\n\nDos.\n");
        var (desk, findings) = (two.Desk(), new DiagnosticBag());
        var translation = desk.In("es", findings)!;
        var exchange = Export.Of(translation, translation.Chapters, new SourceMemory());
        var chapters = exchange.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u.Source == "One." ? u with { Target = target } : u)] });
        var back = Read(format, Write(format, exchange with { Chapters = [.. chapters] }));

        var changed = new Import(desk, translation, "file", findings).Run(back, new DeskFiles(desk.Folder, findings), new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));

        Assert.Equal(("HB0107", "file"), (Assert.Single(findings.Sorted()).Code.Id, findings.Sorted()[0].Location.Path));
        Assert.Equal(0, changed);
        Assert.Contains("Uno.", two.Handbook.Read(TwoLanguages.Spanish), StringComparison.Ordinal);
    }

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_whole_chapter_can_be_translated_from_nothing(string format)
    {
        using var two = new TwoLanguages("One {{ clinic.phone_24h }}.\n\n## Head {#kept}\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n", "Nada.\n");
        two.Handbook.WithoutFile(TwoLanguages.Spanish);
        var desk = two.Desk();
        var translation = desk.In("es", new DiagnosticBag())!;
        var exchange = Export.Of(translation, TranslationDesk.Chapters(translation, ["first-chapter"], new DiagnosticBag()), new SourceMemory());
        var filled = exchange with { Chapters = [.. exchange.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u with { Target = "ES " + u.Source })] })] };

        new Import(desk, translation, "file", new DiagnosticBag()).Run(Read(format, Write(format, filled)), new DeskFiles(desk.Folder, new DiagnosticBag()), new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));

        Assert.Equal(
            "---\ntitle: ES A test\nsummary: ES In short.\n---\n\nES One {{ clinic.phone_24h }}.\n\n## ES Head {#kept}\n\n- ES a\n- ES b\n\n| ES x | ES y |\n|---|---|\n| ES 1 | ES 2 |\n",
            two.Handbook.Read(TwoLanguages.Spanish));
        Assert.All(two.States(), state => Assert.Equal(UnitState.Draft, state));
    }

    [Fact]
    public void An_answer_to_a_text_that_has_changed_is_told_and_not_taken()
    {
        using var two = new TwoLanguages("One.\n\nTwo.\n", "Uno.\n\nDos.\n");
        var exchange = Export.Of(two.InSpanish(), [two.Chapter()], new SourceMemory());
        exchange = exchange with { Chapters = [.. exchange.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u with { Target = u.Target.Replace("os", "OS", StringComparison.Ordinal) })] })] };
        two.Handbook.Replace(TwoLanguages.English, "Two.", "Twelve.");
        var findings = new DiagnosticBag();
        var desk = two.Desk();

        new Import(desk, desk.In("es", findings)!, "file.xlf", findings).Run(exchange, new DeskFiles(desk.Folder, findings), new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));

        Assert.Equal("HB0832", Assert.Single(findings.Sorted()).Code.Id);
        Assert.Contains("Dos.", two.Handbook.Read(TwoLanguages.Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xliff", "<html/>", 1)]
    [InlineData("xliff", "<xliff\n<", 2)]
    [InlineData("xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>", 1)]
    [InlineData("po", "msgid \"a\"\nnonsense\n", 2)]
    [InlineData("po", "msgid \"a\"\nmsgstr \"b\"\n", 1)]
    [InlineData("html", "<p>Hello</p>", 1)]
    public void A_file_that_is_none_says_where_it_is_wrong(string format, string text, int line)
    {
        (string Message, int Line, int Column) fault;
        Assert.Null(format switch { "po" => PoFile.Read(text, out fault), "html" => FormFile.Read(text, out fault), _ => XliffFile.Read(text, out fault) });
        Assert.Equal(line, fault.Line);
        Assert.NotEmpty(fault.Message);
    }

    private static string Write(string format, ExchangeFile file) => format switch { "po" => PoFile.Write(file), "html" => FormFile.Write(file, s_words), _ => XliffFile.Write(file) };

    private static ExchangeFile Read(string format, string text)
    {
        (string Message, int Line, int Column) fault;
        var file = format switch { "po" => PoFile.Read(text, out fault), "html" => FormFile.Read(text, out fault), _ => XliffFile.Read(text, out fault) };
        Assert.True(file is not null, fault.Message);
        return file;
    }
}
