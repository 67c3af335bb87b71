using ImmunoHandbook.Browser.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserSession))]

namespace ImmunoHandbook.Browser.Tests;

/// <summary>One Chromium for all tests, the one that the system has; started at the first test that needs it.</summary>
public sealed class BrowserSession : IAsyncDisposable
{
    /// <summary>Quiet: without these Chromium looks for updates and hosts of its own maker at every start.</summary>
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var program = OutsideProgram.Need("chromium", "chromium");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = s_arguments });
        }
        finally
        {
            _starting.Release();
        }

        var context = await _browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }
}
