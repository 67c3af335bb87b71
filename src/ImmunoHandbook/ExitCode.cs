namespace ImmunoHandbook;

/// <summary>What the program answers to the shell. Scripts rely on the numbers.</summary>
internal enum ExitCode
{
    /// <summary>Done; warnings are allowed.</summary>
    Fine = 0,

    /// <summary>The handbook has findings of severity error.</summary>
    Findings = 1,

    /// <summary>The command line asks for something that cannot be meant.</summary>
    Usage = 2,

    /// <summary>The machine or the program failed.</summary>
    Failure = 3,

    /// <summary>Somebody stopped it: 128 and the number of the signal, as shells count (SIGTERM is told the same).</summary>
    Interrupted = 130,
}
