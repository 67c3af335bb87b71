using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary>The last line of defence: a fault of the program or the machine in one sentence, never a stack trace.</summary>
internal static class ProgramFault
{
    public static int Tell(Exception fault)
    {
        Console.Error.WriteLine(Line(fault));
        Console.Error.WriteLine("    The last good output is as it was. Please report this with the handbook that caused it.");
        return (int)ExitCode.Failure;
    }

    /// <summary>With the stage and the file, where they are known.</summary>
    public static string Line(Exception fault)
    {
        var named = FileWorkException.In(fault);
        var cause = named?.InnerException ?? (fault is AggregateException { InnerException: { } inner } ? inner : fault);
        var place = named is null ? "" : named.Work.Path.Length == 0 ? $" ({named.Work.Stage})" : $" ({named.Work.Stage}, {named.Work.Path})";
        return PrintableText.Of($"error HB0002: The program failed{place}: {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}");
    }
}
