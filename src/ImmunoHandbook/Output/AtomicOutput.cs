using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Output;

/// <summary>
/// Replaces the output folder as a whole. Files go into a folder beside it; two renames then put that folder in its place.
/// Whatever goes wrong before them leaves the last good output as it was, and the next build repairs what an
/// interruption between them left behind.
/// </summary>
internal sealed class AtomicOutput
{
    /// <summary>Stands in every output folder; a folder without it is never replaced unless it is empty.</summary>
    public const string MarkerName = ".immunohandbook";

    private static readonly byte[] MarkerText =
        "Written by ImmunoHandbook. Every build replaces this folder as a whole.\n"u8.ToArray();

    private readonly OutputDisk _disk;
    private readonly DiagnosticBag _findings;
    private readonly string _name;
    private readonly string _target;
    private readonly string _staging;
    private readonly string _old;

    /// <param name="target">The output folder, as the user named it; findings call it by this name.</param>
    public AtomicOutput(string target, DiagnosticBag findings, OutputDisk? disk = null)
    {
        _name = target;
        _target = RealPath(target);
        _staging = _target + StagingSuffix;
        _old = _target + OldSuffix;
        _findings = findings;
        _disk = disk ?? new OutputDisk();
    }

    /// <summary>Follows the output folder's name, so that a watcher can leave out every folder that a build writes to.</summary>
    public static string SiblingSuffix => ".immunohandbook-";

    private static string StagingSuffix => SiblingSuffix + "new";

    private static string OldSuffix => SiblingSuffix + "old";

    private static string LockSuffix => SiblingSuffix + "lock";

    /// <summary>Writes all files or none. Says by a finding what went wrong.</summary>
    public ExitCode Write(IReadOnlyList<OutputFile> files, CancellationToken stop)
    {
        if (!OutputPaths.Check(files, _findings))
        {
            return ExitCode.Findings;
        }

        try
        {
            using var tidy = new Tidying(stop);
            Directory.CreateDirectory(Path.GetDirectoryName(_target)!);
            using var held = TakeLock();
            return held is null ? ExitCode.Failure : WriteAlone(files, stop);
        }
        catch (OperationCanceledException)
        {
            Report(DiagnosticCodes.OutputStopped, $"Stopped. \"{_name}\" is as it was before this build.", hint: null);
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (DiskFault.From(fault) is { } disk)
        {
            Report(DiagnosticCodes.OutputNotWritten, $"\"{_name}\" could not be written: {disk.What}.", disk.Hint);
        }

        return ExitCode.Failure;
    }

    private ExitCode WriteAlone(IReadOnlyList<OutputFile> files, CancellationToken stop)
    {
        Repair();
        if (!MayReplace())
        {
            return ExitCode.Usage;
        }

        try
        {
            Stage(files, stop);
            Swap();
        }
        catch
        {
            DeleteQuietly(_staging);
            throw;
        }

        if (!DeleteQuietly(_old))
        {
            Report(
                DiagnosticCodes.OutputLeftovers,
                $"The new output is complete, but the earlier one could not be removed from \"{_name}{OldSuffix}\".",
                "Close the programs that have one of its files open; the next build removes it.");
        }

        return ExitCode.Fine;
    }

    /// <summary>A build that was killed can have left its staging folder, or have moved the old output away and no further.</summary>
    private void Repair()
    {
        if (Directory.Exists(_staging))
        {
            _disk.DeleteFolder(_staging);
        }

        if (!Directory.Exists(_old))
        {
            return;
        }

        if (Directory.Exists(_target))
        {
            _disk.DeleteFolder(_old);
        }
        else
        {
            _disk.MoveFolder(_old, _target);
        }
    }

    private bool MayReplace()
    {
        var ours = Directory.Exists(_target)
            ? File.Exists(Path.Combine(_target, MarkerName)) || !Directory.EnumerateFileSystemEntries(_target).Any()
            : !File.Exists(_target);
        if (!ours)
        {
            Report(
                DiagnosticCodes.OutputNotOurs,
                $"\"{_name}\" was not written by this program, and a build would delete what is in it.",
                "Name another folder with --output, or empty this one yourself.");
        }

        return ours;
    }

    private void Stage(IReadOnlyList<OutputFile> files, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Directory.CreateDirectory(_staging);
        _disk.WriteFile(Path.Combine(_staging, MarkerName), MarkerText);
        var folders = files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(Path.Combine(_staging, folder));
        }

        Parallel.ForEach(
            files,
            new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount },
            file => _disk.WriteFile(Path.Combine(_staging, file.Path), file.Content.Span));
        stop.ThrowIfCancellationRequested();
    }

    private void Swap()
    {
        var hadOld = Directory.Exists(_target);
        if (hadOld)
        {
            _disk.MoveFolder(_target, _old);
        }

        try
        {
            _disk.MoveFolder(_staging, _target);
        }
        catch when (hadOld)
        {
            _disk.MoveFolder(_old, _target);
            throw;
        }
    }

    /// <summary>Two builds at once would write into one staging folder. Null, with a finding, when another build holds the lock.</summary>
    private FileStream? TakeLock()
    {
        var path = _target + LockSuffix;
        var existed = File.Exists(path);
        try
        {
            return new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException fault) when (existed && fault is not (DirectoryNotFoundException or FileNotFoundException))
        {
            Report(
                DiagnosticCodes.OutputLocked,
                $"Another build is writing to \"{_name}\" at this moment.",
                "Wait until it has finished, or give this build a folder of its own with --output.");
            return null;
        }
    }

    private bool DeleteQuietly(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                _disk.DeleteFolder(folder);
            }

            return true;
        }
        catch (Exception fault) when (DiskFault.From(fault) is not null)
        {
            return false;
        }
    }

    private void Report(DiagnosticCode code, string message, string? hint) =>
        _findings.Report(code, SourceLocation.WholeFile(_name.Replace('\\', '/')), message, hint);

    /// <summary>A link that stands for the output folder stays; the folder it points to is replaced.</summary>
    private static string RealPath(string target)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        return Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
