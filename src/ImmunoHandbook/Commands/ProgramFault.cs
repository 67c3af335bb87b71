namespace ImmunoHandbook.Commands;

/// <summary>The last line of defence: a fault of the program or the machine in one sentence, never a stack trace.</summary>
internal static class ProgramFault
{
    public static int Tell(Exception fault)
    {
        var cause = fault is AggregateException { InnerException: { } inner } ? inner : fault;
        var message = cause.Message.ReplaceLineEndings(" ");
        Console.Error.WriteLine($"error HB0002: The program failed: {cause.GetType().Name}: {message}");
        Console.Error.WriteLine("    The last good output is as it was. Please report this with the handbook that caused it.");
        return (int)ExitCode.Failure;
    }
}
