using System.CommandLine;
using System.CommandLine.Parsing;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary>A command line that cannot be meant.</summary>
internal static class UsageFault
{
    /// <summary>Words that the parser did not know come first: the other errors often follow from them.</summary>
    public static int Tell(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Take(1).Select(token => Unknown(token, command)).ToList();
        return Tell(unknown.Count > 0 ? unknown : [.. parsed.Errors.Select(e => OneLine(e, command)).Distinct(StringComparer.Ordinal)]);
    }

    public static int Tell(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine($"error HB0001: {PrintableText.Of(fault)}");
        }

        Console.Error.WriteLine("    Add --help to see what can be said.");
        return (int)ExitCode.Usage;
    }

    private static string OneLine(ParseError error, Command command) =>
        command.Subcommands.Count > 0 && error.Message.StartsWith("Required command", StringComparison.Ordinal)
            ? $"Say what to do: {command.Name} {string.Join('|', command.Subcommands.Select(c => c.Name))}"
            : error.Message.ReplaceLineEndings(" ");

    private static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var options = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options.Where(o => o.Recursive)));
        IEnumerable<string> known = isOption
            ? options.Where(o => !o.Hidden).SelectMany(o => o.Aliases.Append(o.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal))
            : command.Subcommands.Select(c => c.Name);
        var name = isOption ? token.Split('=')[0] : token;
        var nearest = Nearest.To(name, known.Order(StringComparer.Ordinal));
        var fault = isOption ? $"There is no option {name} here" : command.Subcommands.Count > 0 ? $"There is no verb \"{name}\" here" : $"\"{name}\" is one word too many";
        return nearest is null ? $"{fault}." : $"{fault}. Did you mean {nearest}?";
    }
}
