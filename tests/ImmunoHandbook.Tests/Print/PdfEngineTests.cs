using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Engines;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Imposition;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Pdf;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

public sealed class PdfEngineTests
{
    private static readonly SourceLocation s_at = new("content/handbook.yml", 2, 1);

    [Fact]
    public void An_unknown_engine_is_a_wrong_command_line_that_says_which_there_are()
    {
        var error = Assert.Single(CommandLine.Create().Parse(["build", "--pdf-engine", "word"]).Errors);
        Assert.Contains("choose own or questpdf", error.Message, StringComparison.Ordinal);
    }

    /// <summary>One clear sentence that says what to do, or none where the engine is there.</summary>
    [Fact]
    public void Asking_for_an_engine_that_is_not_built_in_says_how_to_build_it_in()
    {
        var errors = CommandLine.Create().Parse(["build", "--pdf-engine", "questpdf"]).Errors;
        if (QuestPdfAccess.IsBuiltIn)
        {
            Assert.Empty(errors);
            return;
        }

        var message = Assert.Single(errors).Message;
        Assert.Contains("-p:QuestPdf=true", message, StringComparison.Ordinal);
        Assert.Equal(1, message.Count(c => c == '.'));
    }

    [Fact]
    public void The_licence_of_the_engine_is_never_chosen_silently()
    {
        var findings = new DiagnosticBag();
        Assert.Null(PdfEngines.Of(PdfEngines.QuestPdf, Config(), findings));
        var finding = Assert.Single(findings.Sorted());
        Assert.Equal("HB0630", finding.Code.Id);
        Assert.Equal(s_at, finding.Location);
        Assert.Contains("questpdf-licence: community, professional or enterprise", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_engine_makes_what_paginator_and_writer_make()
    {
        var book = Sample();
        var expected = BookPaginator.Paginate(book);
        var made = new OwnEngine().Print(book, booklet: null);
        Assert.Equal(PdfWriter.Write(expected), made.Bytes.ToArray());
        Assert.Equal((expected.Pages.Count, (int?)null), (made.Pages, made.Sides));

        var folded = new OwnEngine().Print(book, new BookletStyle(new Size(842, 595)));
        Assert.Equal(2, folded.Sides);
    }

    /// <summary>A notice of an engine that names no place in the text is about the handbook, not about a template.</summary>
    [Fact]
    public void What_an_engine_cannot_do_is_said_once_and_where_it_was_chosen()
    {
        var findings = new DiagnosticBag();
        var refused = EnginePdf.Refused(new Typesetting.LayoutNotice(Typesetting.LayoutNoticeKind.NotImposed, "No booklets.", "Use another.", Origin: null));
        Assert.True(refused.IsRefused);
        NoticeFindings.Report(refused.Notices, findings, new MissingLetters(), s_at);
        NoticeFindings.Report(refused.Notices, findings, new MissingLetters(), s_at);
        var finding = Assert.Single(findings.Sorted());
        Assert.Equal(("HB0632", Severity.Warning, s_at), (finding.Code.Id, finding.Severity, finding.Location));
    }

    private static Book Sample()
    {
        var page = new PageStyle(new Size(420, 595), 40, 40, 40, 40);
        return new Book(new DocumentInfo("T", "A", "en", DateTimeOffset.UnixEpoch), [new BookSection("s", [new RuleBlock(new Stroke(Colour.Black, 1))], page)]) { PageMultiple = 4 };
    }

    private static HandbookConfig Config() => new()
    {
        Title = LocalizedText.Empty,
        SourceLanguage = "en",
        Languages = ["en"],
        Editions = ["a5"],
        Theme = "clear",
        EditionCode = "X",
        At = s_at,
    };
}
