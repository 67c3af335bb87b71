using System.CommandLine;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;

namespace ImmunoHandbook.Commands;

/// <summary><c>new handbook DIR</c> and <c>new chapter TITLE</c>.</summary>
internal static class NewVerb
{
    public static Command Command()
    {
        var command = new Command("new", "Start a handbook or a chapter.\n\nExamples:\n  immunohandbook new handbook my-handbook\n  immunohandbook new chapter \"Living at home\"");
        command.Add(HandbookCommand());
        command.Add(ChapterCommand());
        return command;
    }

    private static Command HandbookCommand()
    {
        var folder = new Argument<string>("folder") { Description = "Folder to make.", HelpName = "DIR" };
        var title = new Option<string>("--title") { Description = "Title of the handbook.", HelpName = "TEXT", DefaultValueFactory = _ => "My handbook" };
        var language = new Option<string>("--language", "-l") { Description = "Language that it is written in, as a code such as de or pt-BR (default: en).", HelpName = "CODE", DefaultValueFactory = _ => "en" };
        language.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !LanguageCode.IsValid(LanguageCode.Usual(result.Tokens[0].Value)))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no language code. Write two or three letters, such as de or uk, with a region where it matters: pt-BR.");
            }
        });
        var reporting = new ReportOptions();
        var command = new Command("handbook", "Write a small complete handbook that builds as it is.\n\nExamples:\n  immunohandbook new handbook my-handbook --title \"Living with my treatment\"\n  immunohandbook new handbook mein-handbuch --language de --title \"Mein Handbuch\"");
        command.Add(folder);
        command.Add(title);
        command.Add(language);
        reporting.AddTo(command);
        command.SetAction(parsed => (int)Guarded(reporting.Read(parsed), findings =>
        {
            var (name, code) = (parsed.GetValue(folder)!, LanguageCode.Usual(parsed.GetValue(language)!));
            var files = Scaffold.NewHandbook(name, parsed.GetValue(title)!, DateOnly.FromDateTime(DateTime.Today), findings, code);
            return files.Count == 0 ? null
                : $"Started a handbook in {name}. Build it with:\n  immunohandbook --source {name}"
                    + (code == "en" ? "" : $"\nIts text is in English: write content/{code}/*.md and strings.yml there in your language.")
                    + (KnownLanguages.Find(code) is { } known && !Scaffold.IsPrintable(name, known.Name) ? $"\nThe theme has no font with the letters of {known.EnglishName}: add one as README.md says under \"Sizes, paper, fonts\"." : "");
        }));
        return command;
    }

    private static Command ChapterCommand()
    {
        var title = new Argument<string>("title") { Description = "Title of the chapter.", HelpName = "TITLE" };
        var source = new Option<string>("--source", "-s") { Description = "Folder that holds content/ (default: the current folder).", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var part = new Option<string?>("--part") { Description = "Folder of the part of the book that it belongs to, such as 02-treatment.", HelpName = "FOLDER" };
        var reporting = new ReportOptions();
        var command = new Command("chapter", "Add the next chapter of the source language.\n\nExamples:\n  immunohandbook new chapter \"Living at home\"\n  immunohandbook new chapter \"Infusions\" --part 02-treatment");
        command.Add(title);
        command.Add(part);
        command.Add(source);
        reporting.AddTo(command);
        command.SetAction(parsed => (int)Guarded(reporting.Read(parsed), findings =>
            Scaffold.NewChapter(parsed.GetValue(source)!, parsed.GetValue(title)!, parsed.GetValue(part), findings) is { } path ? $"Started {path}." : null));
        return command;
    }

    /// <summary>Runs a scaffold; what the disk refuses is a finding, not an exception.</summary>
    private static ExitCode Guarded(ReportStyle style, Func<DiagnosticBag, string?> run)
    {
        var findings = new DiagnosticBag();
        string? done = null;
        try
        {
            done = run(findings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Report(DiagnosticCodes.ScaffoldInTheWay, SourceLocation.WholeFile("content"), fault is LinkedPlaceException ? $"The files could not be written: {fault.Message}" : "The files could not be written.", "Check that the folder may be written to and that no file is in the way.");
        }

        ReportPrinter.Print(new BuildReport(findings.Sorted()), style with { Quiet = true });
        if (done is not null && !style.Quiet)
        {
            Console.Error.WriteLine(done);
        }

        return findings.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
