namespace ImmunoHandbook.Diagnostics;

internal static partial class DiagnosticCodes
{
    public static readonly DiagnosticCode FileNotHandled =
        Error("HB0003", "The program failed at a file of the handbook");

    public static readonly DiagnosticCode OutputNotOurs =
        Error("HB0010", "The output folder holds files that this program did not write");

    public static readonly DiagnosticCode OutputNotWritten =
        Error("HB0011", "The output could not be written");

    public static readonly DiagnosticCode OutputPathUnsafe =
        Error("HB0012", "An output file's name does not work on every machine");

    public static readonly DiagnosticCode OutputPathTwice =
        Error("HB0013", "Two output files have the same name");

    public static readonly DiagnosticCode OutputLocked =
        Error("HB0014", "Another build is writing to the output folder");

    public static readonly DiagnosticCode OutputStopped =
        Error("HB0015", "The build was stopped before it was finished");

    public static readonly DiagnosticCode OutputLeftovers =
        Warning("HB0016", "The folder of the earlier output could not be removed");

    public static readonly DiagnosticCode OutputPlace =
        Error("HB0017", "The output folder would take the handbook with it");

    public static readonly DiagnosticCode OverLimit =
        Error("HB0018", "The content asks for more work than a build may take");

    public static readonly DiagnosticCode MoreFindings =
        Info("HB0019", "More findings of the same kind in the same file");

    public static readonly DiagnosticCode ScaffoldInTheWay =
        Error("HB0020", "A new file would write over another");
}
