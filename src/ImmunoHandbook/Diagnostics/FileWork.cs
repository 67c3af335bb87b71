namespace ImmunoHandbook.Diagnostics;

/// <summary>
/// One file in the hands of one stage. Libraries throw for texts that nobody foresaw; whatever they throw is said of the
/// file that they were given, so that one broken file never looks like a broken program.
/// </summary>
/// <param name="Stage">What is being done, in a word for a person: "print".</param>
/// <param name="Path">Relative to the handbook; empty where the work is not about one file.</param>
internal readonly record struct FileWork(string Stage, string Path)
{
    /// <exception cref="FileWorkException">The work failed.</exception>
    public T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsToBeNamed(fault))
        {
            throw FileWorkException.In(fault) is { Work.Path.Length: > 0 } named ? named : new FileWorkException(this, CauseOf(fault));
        }
    }

    /// <exception cref="FileWorkException">The work failed.</exception>
    public void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    /// <summary>Null with a finding where the file cannot be used.</summary>
    /// <param name="message">Of the finding; what was thrown is no sentence for an author.</param>
    public T? Try<T>(DiagnosticBag findings, DiagnosticCode code, (string Message, string Hint) said, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsToBeNamed(fault))
        {
            findings.ReportGap(code, SourceLocation.WholeFile(Path), said.Message, said.Hint);
            return null;
        }
    }

    /// <summary>A stop is no fault, and where memory has run out no file is to blame.</summary>
    private static bool IsToBeNamed(Exception fault) => CauseOf(fault) is not (OperationCanceledException or OutOfMemoryException);

    private static Exception CauseOf(Exception fault) => fault is AggregateException { InnerException: { } inner } ? CauseOf(inner) : fault;
}

/// <summary>A stage failed at a file. Not for mistakes that are foreseen: those are findings where they are found.</summary>
internal sealed class FileWorkException(FileWork work, Exception cause) : Exception(cause.Message, cause)
{
    public FileWork Work { get; } = work;

    /// <summary>The one of several threads that every run names; null where no file or stage is known.</summary>
    public static FileWorkException? In(Exception fault) => fault switch
    {
        FileWorkException named => named,
        AggregateException many => many.InnerExceptions.Select(In).OfType<FileWorkException>()
            .OrderByDescending(f => f.Work.Path.Length > 0).ThenBy(f => f.Work.Path, StringComparer.Ordinal).FirstOrDefault(),
        _ => null,
    };

    public void Report(DiagnosticCode code, DiagnosticBag findings) => findings.ReportGap(
        code, SourceLocation.WholeFile(Work.Path),
        $"The program failed at this file ({Work.Stage}: {InnerException!.GetType().Name}): {Message.ReplaceLineEndings(" ")}",
        "Take back the last change to the file, and please report this with it: the program should have said what is wrong.");
}
