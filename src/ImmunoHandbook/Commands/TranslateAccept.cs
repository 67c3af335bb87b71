using System.CommandLine;
using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;

namespace ImmunoHandbook.Commands;

/// <summary><c>translate accept</c>: writes down who answers for which translation of which text.</summary>
internal static class TranslateAccept
{
    public static Command Command()
    {
        var language = new Argument<string>("language") { Description = "Language of the translation.", HelpName = "CODE" };
        var chapters = new Argument<string[]>("chapters") { Description = "Only these chapters.", HelpName = "CHAPTER", Arity = ArgumentArity.ZeroOrMore };
        var state = new Option<string>("--state") { Description = "How far it is (default: translated).", HelpName = "draft|translated|reviewed", DefaultValueFactory = _ => "translated" };
        Choices.Limit(state, "draft", "translated", "reviewed");
        var origin = new Option<string>("--origin") { Description = "Who made the text (default: human).", HelpName = "human|machine|mixed", DefaultValueFactory = _ => "human" };
        Choices.Limit(origin, "human", "machine", "mixed");
        var by = new Option<string>("--by") { Description = "Name and role of the person who answers for it; a draft needs none.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var command = new Command("accept", "Write down that the translation is of the text as it is now, and who answers for it.\n\nExample:\n  immunohandbook translate accept es 01-emergency --state reviewed --by \"Name, role\"");
        command.Add(language);
        command.Add(chapters);
        command.Add(state);
        command.Add(origin);
        command.Add(by);
        DeskOptions.Bind(command, (parsed, desk, findings) =>
        {
            var request = new AcceptRequest(
                LedgerFile.StateOf(parsed.GetValue(state)) ?? UnitState.Translated, LedgerFile.OriginOf(parsed.GetValue(origin)) ?? UnitOrigin.Human,
                DateOnly.FromDateTime(DateTime.Today), parsed.GetValue(by)!.Trim());
            if (desk.In(parsed.GetValue(language)!, findings) is { } translation)
            {
                Run(desk, translation, TranslationDesk.Chapters(translation, parsed.GetValue(chapters) ?? [], findings), request, findings);
            }
        });
        return command;
    }

    private static void Run(TranslationDesk desk, LanguageTranslation translation, IReadOnlyList<ChapterTranslation> chapters, AcceptRequest request, DiagnosticBag findings)
    {
        if (request.State != UnitState.Draft && request.By.Length == 0)
        {
            findings.Report(DiagnosticCodes.NobodyAnswers, SourceLocation.WholeFile(LedgerFile.PathOf(translation.Language.Language.Code)), "Nobody answers for these translations.", "Say who does: --by \"Name, role\". Or accept them as drafts: --state draft.");
            return;
        }

        if (findings.HasErrors)
        {
            return;
        }

        var count = Accept.Run(desk, translation, chapters, request, (new DeskFiles(desk.Folder, findings, desk.Stop), findings));
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "text is" : "texts are")} now {request.State.ToString().ToLowerInvariant()} in {translation.Language.Language.EnglishName}.\n"));
    }
}
