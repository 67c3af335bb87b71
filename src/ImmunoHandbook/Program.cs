using System.CommandLine;
using ImmunoHandbook;
using ImmunoHandbook.Commands;

// Fonts and chapters are in many scripts: the console must be able to say their names.
Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    var parsed = CommandLine.Create().Parse(args);
    return parsed.Errors.Count > 0
        ? UsageFault.Tell(parsed)
        : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is not OutOfMemoryException)
{
    return ProgramFault.Tell(fault);
}
