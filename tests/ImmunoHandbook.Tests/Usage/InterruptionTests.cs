using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ImmunoHandbook.Content;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Usage;

/// <summary>Ctrl+C is one line and 130, whatever the program is at; how soon is measured and no test's business.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const string Line = "Stopped. Nothing is left half written.";

    private readonly HandbookTest _handbook = new();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_preview_ends_when_it_is_told_to(string signal)
    {
        using var program = Start("serve", "--port", "0", "--only", "site", "--quiet");
        _ = program.StandardOutput.ReadToEndAsync(Ended);
        while (await program.StandardError.ReadLineAsync(Ended) is { } line && !line.StartsWith("Showing", StringComparison.Ordinal))
        {
        }

        Assert.Equal((130, Line), await SignalAsync(program, signal));
    }

    [Fact]
    public async Task A_check_of_outside_links_keeps_what_it_knows()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var ledger = Path.Combine(_handbook.Source, "links.tsv");
        _handbook.WithText($"\nSee [it](http://127.0.0.1:{port}/).\n");
        using var program = Start("check", "--external", "--allow-private", "--only", "site", "--ledger", ledger);
        _ = program.StandardOutput.ReadToEndAsync(Ended);
        using var asking = await silent.AcceptTcpClientAsync(Ended);

        var (code, said) = await SignalAsync(program, "INT");

        Assert.Equal((130, Line), (code, said.Split('\n')[^1]));
        Assert.True(File.Exists(ledger));
        Assert.Equal(["content", "links.tsv"], Directory.GetFileSystemEntries(_handbook.Source).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_stops_the_program_waits_for_what_is_being_put_away()
    {
        using var stop = new CancellationTokenSource();
        using var last = new ManualResetEventSlim();
        var tidy = new Tidying(stop.Token);

        // A callback that is registered later runs earlier: by now the other one is next.
        using var next = stop.Token.Register(last.Set);
        var stopping = Task.Run(stop.Cancel, Ended);
        last.Wait(Ended);
        tidy.Dispose();

        await stopping.WaitAsync(TimeSpan.FromSeconds(20), Ended);
    }

    private Process Start(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no signals to one process.");
        var program = Path.Combine(AppContext.BaseDirectory, "ImmunoHandbook.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments, "--source", _handbook.Source]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    private static async Task<(int Code, string Said)> SignalAsync(Process program, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, program.Id.ToString(CultureInfo.InvariantCulture)]);
        var said = await program.StandardError.ReadToEndAsync(Ended);
        await program.WaitForExitAsync(Ended);
        return (program.ExitCode, said.Trim());
    }
}
