using System.Runtime.InteropServices;
using ImmunoHandbook.Content;

namespace ImmunoHandbook.Commands;

/// <summary>
/// Ctrl+C and SIGTERM. The program ends at once, whatever it is doing: who has something to put away does it in a
/// callback of <see cref="Stop"/>, and nothing else is waited for. What is written is written by renaming, so that an end
/// at any moment leaves the old or the new.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>For the callbacks, which bound themselves: this is for one that is held up by a disk that does not answer.</summary>
    private static readonly TimeSpan s_patience = Tidying.Longest + TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private int _isEnding;

    public Interruption() =>
        _signals = [PosixSignalRegistration.Create(PosixSignal.SIGINT, End), PosixSignalRegistration.Create(PosixSignal.SIGTERM, End)];

    public CancellationToken Stop => _stop.Token;

    /// <summary>The answer for the shell, unless the program is about to end with another one.</summary>
    public int Unless(int answer)
    {
        if (Stop.IsCancellationRequested)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return answer;
    }

    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _stop.Dispose();
    }

    private void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Exchange(ref _isEnding, 1) == 1)
        {
            return;
        }

        // On a thread of its own: a callback may be waiting for a disk that does not answer.
        var callbacks = new Thread(_stop.Cancel) { IsBackground = true };
        callbacks.Start();
        callbacks.Join(s_patience);

        // A line that shows how far the work is has hidden the cursor.
        Console.Error.WriteLine((Console.IsErrorRedirected ? "" : "\r\e[K\e[?25h") + "Stopped. Nothing is left half written.");
        Environment.Exit((int)ExitCode.Interrupted);
    }
}
