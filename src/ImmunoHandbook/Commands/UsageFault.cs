using System.CommandLine;

namespace ImmunoHandbook.Commands;

/// <summary>A command line that cannot be meant.</summary>
internal static class UsageFault
{
    public static int Tell(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"error HB0001: {error.Message}");
        }

        Console.Error.WriteLine("    Add --help to see what can be said.");
        return (int)ExitCode.Usage;
    }
}
