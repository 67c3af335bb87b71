using System.Collections.Concurrent;

namespace ImmunoHandbook.Links.Online;

/// <summary>
/// Takes turns at hosts: few requests at a time, a pause between the starts of two, silence for as long as a host asks
/// for it, and no more of a host that is not met. Every request goes through here, those after a redirect too.
/// </summary>
internal sealed class HostTurns(OnlineConfig config, Patience patience) : IDisposable
{
    /// <summary>To all hosts together.</summary>
    private const int MostAtOnce = 32;

    /// <summary>Addresses in a row after which a host is given up for this run.</summary>
    private const int MostUnmet = 2;

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _all = new(MostAtOnce);

    /// <summary>Waits for a turn, which ends when it is disposed. Null where the host wants to be left alone for longer than anybody waits.</summary>
    public async Task<IDisposable?> TakeAsync(string name, CancellationToken stop)
    {
        var host = HostOf(name);
        await host.Gate.WaitAsync(stop);
        try
        {
            if (host.UntilStart(patience.Clock.GetUtcNow(), config.Pause) is not { } wait)
            {
                host.Gate.Release();
                return null;
            }

            if (wait > TimeSpan.Zero)
            {
                await patience.Wait(wait, stop);
            }

            await _all.WaitAsync(stop);
            return new Turn(host.Gate, _all);
        }
        catch
        {
            host.Gate.Release();
            throw;
        }
    }

    /// <summary>The host has said for how long it wants no more requests.</summary>
    public void LeaveAlone(string name, TimeSpan time) => HostOf(name).LeaveAlone(patience.Clock.GetUtcNow() + time);

    /// <summary>Remembers whether the host was met when the last try at an address was over.</summary>
    public void Tried(string name, in Reply reply) => HostOf(name).Tried(reply);

    /// <summary>Why the host is asked no more, or null.</summary>
    public Reply? GivenUp(string name) => HostOf(name).GivenUp();

    public void Dispose()
    {
        _all.Dispose();
        foreach (var host in _hosts.Values)
        {
            host.Gate.Dispose();
        }
    }

    private Host HostOf(string name) => _hosts.GetOrAdd(name, _ => new Host(new SemaphoreSlim(config.PerHost)));

    private sealed class Turn(SemaphoreSlim host, SemaphoreSlim all) : IDisposable
    {
        public void Dispose()
        {
            all.Release();
            host.Release();
        }
    }

    private sealed class Host(SemaphoreSlim gate)
    {
        private readonly Lock _lock = new();
        private DateTimeOffset _next;
        private DateTimeOffset _silence;
        private int _unmet;
        private Reply _last;

        public SemaphoreSlim Gate { get; } = gate;

        public TimeSpan? UntilStart(DateTimeOffset now, TimeSpan pause)
        {
            lock (_lock)
            {
                if (_silence - now > Patience.LongestWait)
                {
                    return null;
                }

                var start = new[] { now, _next, _silence }.Max();
                _next = start + pause;
                return start - now;
            }
        }

        public void LeaveAlone(DateTimeOffset until)
        {
            lock (_lock)
            {
                _silence = until > _silence ? until : _silence;
            }
        }

        public void Tried(in Reply reply)
        {
            lock (_lock)
            {
                (_unmet, _last) = (reply.IsUnmet ? _unmet + 1 : 0, reply);
            }
        }

        public Reply? GivenUp()
        {
            lock (_lock)
            {
                return _unmet >= MostUnmet ? _last : null;
            }
        }
    }
}
