using System.Buffers.Binary;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Theming;

public sealed class MissingLettersTests : IDisposable
{
    private const string Thai = "\u0E01\u0E02\u0E04\u0E07\u0E08\u0E09";

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    private Diagnostic Missing() => Assert.Single(_handbook.Findings, f => f.Code.Id == "HB0601");

    [Fact]
    public void A_script_without_a_font_is_told_once_with_its_count_place_and_cure()
    {
        _handbook.WithText($"Read {Thai} now.\n\nAnd {Thai} again.\n").Build(r => r with { Editions = ["a5", "a4"] });

        var missing = Missing();
        Assert.Equal((Severity.Error, HandbookTest.FirstChapter, 5, 6), (missing.Severity, missing.Location.Path, missing.Location.Line, missing.Location.Column));
        Assert.Equal("No font of the theme has 6 characters of the text in \"en\", Thai: \u0E01 (U+0E01), \u0E02 (U+0E02), \u0E04 (U+0E04), \u0E07 (U+0E07) and more.", missing.Message);
        Assert.Contains("extends: clear", missing.Hint, StringComparison.Ordinal);
        Assert.Contains("fallback-fonts: [{name: Noto Sans Thai, regular: NotoSansThai-Regular.ttf, bold: NotoSansThai-Bold.ttf}]", missing.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_from_a_missing_letter_is_no_fault_of_the_program()
    {
        _handbook.WithText($"Read {Thai} now.\n").Build();

        Missing();
        Assert.DoesNotContain(_handbook.Findings, f => f.Code.Id == "HB0931");
    }

    [Fact]
    public void Two_scripts_are_two_findings()
    {
        _handbook.WithText($"Read {Thai} and \u4E2D now.\n").Build();

        Assert.Equal(2, _handbook.Findings.Count(f => f.Code.Id == "HB0601"));
    }

    [Fact]
    public void A_website_alone_is_warned_since_devices_have_fonts_too()
    {
        _handbook.WithText($"Read {Thai} now.\n").BuildSite();

        Assert.Equal((Severity.Warning, 5), (Missing().Severity, Missing().Location.Line));
        Assert.Contains("reader's device", Missing().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_of_a_private_font_is_to_be_written_another_way()
    {
        _handbook.WithText("A tick: \uF0FC here.\n").Build();

        Assert.Contains("Wingdings", Missing().Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_and_emoji_print_and_their_text_reads_back()
    {
        const string symbols = "\u2190 \u2192 \u2713 \u2717 \u2610 \u2611 \u26A0 \u25A0 \u2605 \u2460 \u211E \u2163 \u2500 \u2264 \U0001F489 \u26A0\uFE0F \U0001F44D\U0001F3FD \U0001F469\u200D\u2695\uFE0F 1\uFE0F\u20E3";
        _handbook.WithText($"{symbols}\n\n**{symbols}**\n").Build();

        _handbook.HasNoFinding();
        using var book = UglyToad.PdfPig.PdfDocument.Open(_handbook.Book());
        var text = string.Concat(book.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal);
        var wanted = symbols.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(wanted, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf(wanted, StringComparison.Ordinal) < text.LastIndexOf(wanted, StringComparison.Ordinal), "The bold line is lost.");
    }

    [Fact]
    public void A_site_without_symbols_carries_no_font_of_symbols_and_one_with_them_does()
    {
        string[] Files() => [.. Directory.EnumerateFiles(Path.Combine(_handbook.Output, "site"), "*.woff2", SearchOption.AllDirectories).Select(f => Path.GetFileName(f).Split('.')[0])];
        _handbook.WithText("Words only.\n").BuildSite();
        Assert.DoesNotContain(Files(), f => f.Contains("symbols", StringComparison.Ordinal) || f.Contains("emoji", StringComparison.Ordinal));

        _handbook.WithText("Tick \u2713 and \U0001F600 and 1\uFE0F\u20E3.\n").BuildSite();
        Assert.Contains("notosanssymbols2-regular", Files());
        Assert.Contains("notoemoji-regular", Files());
    }

    [Theory]
    [InlineData("\U0001F534 stop, \U0001F7E2 go", true)]
    [InlineData("\U0001F7E9 go", true)]
    [InlineData("\u26AB and \u26AA and \u25A0 and \u2764", false)]
    public void A_colour_that_paper_loses_is_warned_of_once_a_chapter(string text, bool told)
    {
        _handbook.WithText($"First.\n\n{text}.\n\nAgain {text}.\n").BuildSite();

        Assert.Equal(told ? 1 : 0, _handbook.Findings.Count(f => f.Code.Id == "HB0610"));
        if (told)
        {
            _handbook.HasFinding("HB0610", HandbookTest.FirstChapter, 7, 1);
        }
    }

    [Fact]
    public void A_font_of_a_collection_is_named_or_all_its_names_are_told()
    {
        _handbook.Replace("content/handbook.yml", "theme: clear", "theme: own").WithFile("themes/own/fonts/two.ttc", Joined());
        WithCollection("");
        Assert.Contains("Noto Sans Hebrew Regular, Noto Sans Hebrew Bold", Finding().Hint, StringComparison.Ordinal);

        WithCollection(", face: Noto Sans Thai");
        Assert.Contains("has no font \"Noto Sans Thai\"", Finding().Message, StringComparison.Ordinal);

        WithCollection(", face: Noto Sans Hebrew");
        _handbook.HasNoFinding();

        Diagnostic Finding() => Assert.Single(_handbook.Findings, f => f.Code.Id == "HB0413");

        void WithCollection(string face) => _handbook
            .WithFile("themes/own/theme.yml", $"extends: clear\nfonts: [{{name: Both, regular: two.ttc, bold: two.ttc{face}}}]\n")
            .WithText("\u05E9\u05DC\u05D5\u05DD\n").Build();
    }

    /// <summary>A collection (OpenType 1.9, TTC Header) of two fonts of the theme.</summary>
    private static byte[] Joined()
    {
        byte[][] fonts = [Font("Regular"), Font("Bold")];
        var start = 12 + (4 * fonts.Length);
        var file = new byte[start + fonts.Sum(f => (f.Length + 3) & ~3)];
        "ttcf"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), fonts.Length);
        for (var i = 0; i < fonts.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(12 + (4 * i)), start);
            fonts[i].CopyTo(file, start);
            for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(fonts[i].AsSpan(4)); table++)
            {
                var offset = file.AsSpan(start + 20 + (16 * table), 4);
                BinaryPrimitives.WriteInt32BigEndian(offset, BinaryPrimitives.ReadInt32BigEndian(offset) + start);
            }

            start += (fonts[i].Length + 3) & ~3;
        }

        return file;

        static byte[] Font(string weight) => File.ReadAllBytes(Path.Combine(Repository.Root, "themes", "clear", "fonts", $"NotoSansHebrew-{weight}.ttf"));
    }

    [Fact]
    public void Every_font_that_comes_with_the_program_is_sound()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "themes", "clear", "fonts"), "*.ttf");
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.False(ImmunoHandbook.Typesetting.Text.FontFace.Load(File.ReadAllBytes(f), Path.GetFileName(f)).ForbidsEmbedding));
    }
}
