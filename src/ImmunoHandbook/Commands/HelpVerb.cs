using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary><c>help</c>, <c>help VERB</c> and <c>version</c>: what people type who know other programs.</summary>
internal static class HelpVerb
{
    public static Command Help(RootCommand root)
    {
        var verbs = new Argument<string[]>("verb") { Description = "Verb to explain.", HelpName = "VERB", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("help", "Show what can be said, in general or of one verb.\n\nExamples:\n  immunohandbook help\n  immunohandbook help translate export");
        command.Add(verbs);
        command.SetAction(parsed =>
        {
            Command about = root;
            foreach (var verb in parsed.GetValue(verbs) ?? [])
            {
                if (about.Subcommands.FirstOrDefault(c => c.Name == verb) is not { } found)
                {
                    return UsageFault.Tell([Choices.Fault($"There is no verb \"{verb}\"", verb, [.. about.Subcommands.Select(c => c.Name)])]);
                }

                about = found;
            }

            return root.Parse([.. Path(about), "--help"]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        });
        return command;
    }

    public static Command Version()
    {
        var command = new Command("version", "Show the version.");
        command.SetAction(_ => Console.Out.WriteLine(
            typeof(HelpVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"));
        return command;
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().Take(1).SelectMany(Path), command.Name];
}
