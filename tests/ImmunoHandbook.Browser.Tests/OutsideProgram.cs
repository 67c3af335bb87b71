using System.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Browser.Tests;

/// <summary>
/// A program that a developer's machine need not have. Without it a test skips and says so; where <c>CI_FORBID_SKIP</c> is
/// set, it fails instead, so that continuous integration cannot pass by testing nothing.
/// </summary>
internal static class OutsideProgram
{
    /// <returns>Full path of the program.</returns>
    public static string Need(string name, string package)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } found)
        {
            return found;
        }

        return Miss(name, package);
    }

    /// <returns>The path of a file that another package brings, such as a font.</returns>
    public static string NeedFile(string path, string package) => File.Exists(path) ? path : Miss(Path.GetFileName(path), package);

    private static string Miss(string name, string package)
    {
        var reason = $"{name} is not on this machine (Debian package {package}).";
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI_FORBID_SKIP")), reason);
        Assert.Fail(reason);
        return "";
    }

    public static async Task<ProgramAnswer> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var stop = TestContext.Current.CancellationToken;
        var told = process.StandardOutput.ReadToEndAsync(stop);
        var complained = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new ProgramAnswer(process.ExitCode, await told, await complained);
    }
}

internal sealed record ProgramAnswer(int ExitCode, string Output, string Errors);
