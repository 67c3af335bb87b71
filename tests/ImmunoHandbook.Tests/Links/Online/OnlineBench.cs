using System.Collections.Concurrent;
using System.Net;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links;
using ImmunoHandbook.Links.Online;

namespace ImmunoHandbook.Tests.Links.Online;

/// <summary>Runs the check of outside links against a scripted server: every host name leads to this machine, and waiting takes no time.</summary>
internal sealed class OnlineBench : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    private readonly string _folder = Directory.CreateTempSubdirectory("handbook-online-").FullName;

    public ScriptedServer Server { get; init; } = new();

    public JumpingClock Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>Each line of the ledger after its head, in columns.</summary>
    public IReadOnlyList<string[]> Lines => [.. File.ReadAllLines(Ledger)[1..].Select(line => line.Split('\t'))];

    public string Ledger => Path.Combine(_folder, "links.tsv");

    public OnlineConfig Config { get; init; } = OnlineConfig.Default;

    public bool AllowPrivate { get; init; } = true;

    public IReadOnlyList<AllowedHeader> AllowedHeaders { get; init; } = [];

    public HostLookup Lookup { get; init; } = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(params string[] addresses) =>
        await CheckAsync(new OnlineRequest(Config, Today) { AllowPrivate = AllowPrivate, AllowedHeaders = AllowedHeaders }, addresses);

    /// <summary>With the ledger, on a day so many after today.</summary>
    public async Task<IReadOnlyList<Diagnostic>> CheckOnDayAsync(int day, FailOn failOn, params string[] addresses) =>
        await CheckAsync(new OnlineRequest(Config, Today.AddDays(day)) { AllowPrivate = AllowPrivate, AllowedHeaders = AllowedHeaders, Ledger = Ledger, FailOn = failOn }, addresses);

    public async Task<IReadOnlyList<Diagnostic>> CheckAsync(OnlineRequest request, string[] addresses, CancellationToken? stop = null)
    {
        var findings = new DiagnosticBag();
        var links = OutsideLink.Gather(addresses.Select((a, i) => (a, new LinkPlace(new SourceLocation("content/en/01-a.md", i + 1, 5), "en/a.html"))));
        var patience = new Patience(Clock, WaitAsync, () => Chance);
        Summary = await new OnlineCheck(request, Lookup, patience).RunAsync(links, findings, stop ?? Xunit.TestContext.Current.CancellationToken);
        return findings.Sorted();
    }

    public OnlineSummary? Summary { get; private set; }

    /// <summary>From 0 to 1, the longest waiting unless a test says otherwise.</summary>
    public double Chance { get; init; } = 1;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task WaitAsync(TimeSpan time, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Waits.Enqueue(time);
        Clock.Jump(time);
        return Task.CompletedTask;
    }
}
