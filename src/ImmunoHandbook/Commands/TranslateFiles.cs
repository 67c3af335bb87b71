using System.CommandLine;
using System.Globalization;
using System.Text;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Translation.Exchange;

namespace ImmunoHandbook.Commands;

/// <summary><c>translate export</c> and <c>translate import</c>.</summary>
internal static class TranslateFiles
{
    public static Command ExportCommand()
    {
        var language = new Argument<string>("language") { Description = "Language of the translation.", HelpName = "CODE" };
        var chapters = new Argument<string[]>("chapters") { Description = "Only these chapters.", HelpName = "CHAPTER", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "xliff and po for translators' programs, html for a form that opens in any browser (default: xliff).", HelpName = "xliff|po|html", DefaultValueFactory = _ => "xliff" };
        Choices.Limit(format, "xliff", "po", "html");
        var output = new Option<string?>("--output", "-o") { Description = "File to write (default: CODE.xlf, CODE.po or CODE.html here).", HelpName = "FILE" };
        var command = new Command("export", "Write chapters with their translation so far as one file.\n\nExamples:\n  immunohandbook translate export es\n  immunohandbook translate export es 01-emergency --format html");
        command.Add(language);
        command.Add(chapters);
        command.Add(format);
        command.Add(output);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            if (desk.In(parsed.GetValue(language)!, findings) is not { } translation)
            {
                return;
            }

            var exchange = Export.Of(translation, TranslationDesk.Chapters(translation, parsed.GetValue(chapters) ?? [], findings), SourceMemory.Read(desk.Folder, findings));
            var (text, extension) = Written(exchange, translation, parsed.GetValue(format)!, desk.Handbook.Config);
            Write(parsed.GetValue(output) ?? exchange.TargetLanguage + extension, text, exchange.Chapters.Sum(c => c.Units.Count), findings, desk.Stop);
        });
        return command;
    }

    public static Command ImportCommand()
    {
        var file = new Argument<string>("file") { Description = "File that export made and a translator filled in.", HelpName = "FILE" };
        var origin = new Option<string>("--origin") { Description = "Who made it (default: human).", HelpName = "human|machine|mixed", DefaultValueFactory = _ => "human" };
        Choices.Limit(origin, "human", "machine", "mixed");
        var command = new Command("import", "Take a translator's file back. What it holds becomes a draft until somebody accepts it.\n\nExample:\n  immunohandbook translate import es.xlf");
        command.Add(file);
        command.Add(origin);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            var name = parsed.GetValue(file)!;
            if (Read(name, findings) is not { } exchange || desk.In(exchange.TargetLanguage, findings) is not { } translation)
            {
                return;
            }

            var files = new DeskFiles(desk.Folder, findings, desk.Stop);
            var asDraft = new AcceptRequest(UnitState.Draft, LedgerFile.OriginOf(parsed.GetValue(origin)) ?? UnitOrigin.Human, DateOnly.FromDateTime(DateTime.Today), "");
            var changed = new Import(desk, translation, Path.GetFileName(name), findings).Run(exchange, files, asDraft);
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{changed} {(changed == 1 ? "text is" : "texts are")} new. Written: {(files.Written.Count == 0 ? "nothing" : string.Join(", ", files.Written))}.\nNow run check, then: translate accept {exchange.TargetLanguage}\n"));
        });
        return command;
    }

    private static (string Text, string Extension) Written(ExchangeFile exchange, LanguageTranslation translation, string format, HandbookConfig config) => format switch
    {
        "po" => (PoFile.Write(exchange), ".po"),
        "html" => (FormFile.Write(exchange, new FormWords(
            $"{config.Title.In(exchange.SourceLanguage)}: {translation.Language.Language.Name}",
            translation.Language.Language.Direction, translation.SourceLanguage.Direction)), ".html"),
        _ => (XliffFile.Write(exchange), ".xlf"),
    };

    private static void Write(string path, string text, int units, DiagnosticBag findings, CancellationToken stop)
    {
        try
        {
            new WholeFile(stop).WriteNamed(path, Encoding.UTF8.GetBytes(text));
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"Wrote {path}: {units} texts.\n"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = fault is LinkedPlaceException ? $"The file was not written: {fault.Message}" : "The file cannot be written.";
            findings.Report(DiagnosticCodes.DeskFile, SourceLocation.WholeFile(path), why, "Name another file with --output.");
        }
    }

    private static ExchangeFile? Read(string path, DiagnosticBag findings)
    {
        (string Message, int Line, int Column) fault;
        ExchangeFile? exchange = null;
        try
        {
            (exchange, fault) = Parsed(path, Text(PlainFile.Read(path)));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = (unread is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : "The file cannot be read as text in UTF-8.", 0, 0);
        }

        if (exchange is null)
        {
            findings.Report(DiagnosticCodes.ImportFile, new SourceLocation(Path.GetFileName(path), fault.Line, fault.Column), fault.Message, "Import takes files that translate export made: .xlf, .po or .html.");
        }

        return exchange;
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    private static (ExchangeFile? Exchange, (string Message, int Line, int Column) Fault) Parsed(string path, string text)
    {
        var fault = (Message: "The file is damaged.", Line: 0, Column: 0);
        var exchange = new FileWork("import", Path.GetFileName(path)).Try(new DiagnosticBag(), DiagnosticCodes.ImportFile, (fault.Message, ""), () => Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".po" => PoFile.Read(text, out fault),
            ".html" or ".htm" => FormFile.Read(text, out fault),
            _ => XliffFile.Read(text, out fault),
        });
        return (exchange, fault.Message is null ? ("The file is damaged.", 0, 0) : fault);
    }
}
