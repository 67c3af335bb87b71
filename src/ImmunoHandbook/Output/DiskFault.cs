namespace ImmunoHandbook.Output;

/// <summary>What the operating system said about the disk, in words for a person.</summary>
internal sealed record DiskFault(string What, string Hint)
{
    private const int UnixNoSpace = 28; // ENOSPC on Linux, macOS and the BSDs
    private const int UnixReadOnly = 30; // EROFS, likewise
    private const int WindowsDiskFull = unchecked((int)0x80070070); // ERROR_DISK_FULL as HRESULT
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027); // ERROR_HANDLE_DISK_FULL as HRESULT
    private const int WindowsWriteProtected = unchecked((int)0x80070013); // ERROR_WRITE_PROTECT as HRESULT

    /// <summary>Null for a fault that does not come from the disk: that is the program's own and must stay visible.</summary>
    public static DiskFault? From(Exception fault) => fault switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => From(first),
        UnauthorizedAccessException => NotAllowed,
        IOException { HResult: UnixNoSpace or WindowsDiskFull or WindowsHandleDiskFull } => new(
            "the disk is full", "Free some space, or name a folder on another disk with --output."),
        IOException { HResult: UnixReadOnly or WindowsWriteProtected } => NotAllowed,
        IOException other => new(
            $"the system says \"{other.Message}\"", "Close the programs that have one of its files open, and build again."),
        _ => null,
    };

    private static DiskFault NotAllowed { get; } = new(
        "this user may not write there", "Name a folder of your own with --output, or change the folder's permissions.");
}
