using System.CommandLine;
using ImmunoHandbook;
using ImmunoHandbook.Commands;

using var interruption = new Interruption();

// Fonts and chapters are in many scripts: the console must be able to say their names.
Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    var parsed = CommandLine.Create().Parse(args);
    return interruption.Unless(parsed.Errors.Count > 0
        ? UsageFault.Tell(parsed)
        : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Stop));
}
catch (Exception fault)
{
    // Work that is stopped on its way may fail in any way.
    return interruption.Stop.IsCancellationRequested ? interruption.Unless((int)ExitCode.Interrupted) : ProgramFault.Tell(fault);
}
