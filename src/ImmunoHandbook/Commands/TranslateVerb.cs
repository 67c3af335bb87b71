using System.CommandLine;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using ImmunoHandbook.Translation.Desk;

namespace ImmunoHandbook.Commands;

/// <summary>The translator's desk: <c>translate status|start|export|import|accept|diff</c>.</summary>
internal static class TranslateVerb
{
    public static Command Command()
    {
        var command = new Command(
            "translate",
            "See how far translations are, give chapters to translators, and take them back.\n\n"
            + "Examples:\n"
            + "  immunohandbook translate status\n"
            + "  immunohandbook translate start uk\n"
            + "  immunohandbook translate export es 01-emergency --format html\n"
            + "  immunohandbook translate import es-translation.html\n"
            + "  immunohandbook translate diff es\n"
            + "  immunohandbook translate accept es 01-emergency --state reviewed --by \"Name, role\"");
        command.Add(StatusCommand());
        command.Add(StartCommand());
        command.Add(TranslateFiles.ExportCommand());
        command.Add(TranslateFiles.ImportCommand());
        command.Add(TranslateAccept.Command());
        command.Add(DiffCommand());
        return command;
    }

    private static Command StatusCommand()
    {
        var language = new Argument<string?>("language") { Description = "Only this language.", HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "How to tell it (default: table).", HelpName = "table|json|markdown|svg", DefaultValueFactory = _ => "table" };
        Choices.Limit(format, "table", "json", "markdown", "svg");
        var command = new Command("status", "How far each chapter is in each language, in words of the source; urgent text that is missing or old comes first.\n\nExamples:\n  immunohandbook translate status\n  immunohandbook translate status es --format svg > es.svg");
        command.Add(language);
        command.Add(format);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            var chosen = parsed.GetValue(language) is { } code ? desk.In(code, findings) is { } one ? [one] : [] : desk.Translations;
            var progress = chosen.Select(LanguageProgress.Of).ToList();
            switch (parsed.GetValue(format))
            {
                case "json":
                    using (var output = Console.OpenStandardOutput())
                    {
                        output.Write(TranslationStatus.Json(progress));
                        output.Write("\n"u8);
                    }

                    break;
                case "markdown":
                    Console.Out.Write(PrintableText.OfLines(TranslationStatus.Markdown(progress)));
                    break;
                case "svg":
                    progress.ForEach(p => Console.Out.Write(ProgressBadge.Svg(p)));
                    break;
                default:
                    Console.Out.Write(PrintableText.OfLines(TranslationStatus.Table(progress)));
                    break;
            }
        });
        return command;
    }

    private static Command StartCommand()
    {
        var language = new Argument<string>("language") { Description = "Code of the new language, such as uk or pt-BR.", HelpName = "CODE" };
        var command = new Command("start", "Start a language: folder, words, word list, and its place in handbook.yml.\n\nExample:\n  immunohandbook translate start uk");
        command.Add(language);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            if (LanguageStart.Run(desk, parsed.GetValue(language)!, new DeskFiles(desk.Folder, findings, desk.Stop), findings) is { } advice)
            {
                Console.Out.Write(advice);
            }
        });
        return command;
    }

    private static Command DiffCommand()
    {
        var language = new Argument<string>("language") { Description = "Language of the translation.", HelpName = "CODE" };
        var chapters = new Argument<string[]>("chapters") { Description = "Only these chapters.", HelpName = "CHAPTER", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("diff", "What has changed in the source since it was translated.\n\nExample:\n  immunohandbook translate diff es");
        command.Add(language);
        command.Add(chapters);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            if (desk.In(parsed.GetValue(language)!, findings) is { } translation)
            {
                var text = TranslationDiff.Write(TranslationDesk.Chapters(translation, parsed.GetValue(chapters) ?? [], findings), SourceMemory.Read(desk.Folder, findings));
                Console.Out.Write(text.Length == 0 ? "Nothing has changed since it was translated.\n" : PrintableText.OfLines(text));
            }
        });
        return command;
    }
}
