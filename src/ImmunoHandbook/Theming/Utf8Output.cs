using System.Buffers;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ImmunoHandbook.Theming;

/// <summary>Takes what a template writes as UTF-8 at once, so that a page is never held as text and encoded again.</summary>
internal sealed class Utf8Output : IScriptOutput, IDisposable
{
    /// <summary>Bytes; the whole of a book of 2,000 pages stays far below.</summary>
    public const int Longest = 1 << 27;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 15);
    private int _length;

    public void Write(string text, int offset, int count)
    {
        var needed = _length + Encoding.UTF8.GetMaxByteCount(count);
        if (needed > _bytes.Length)
        {
            Grow(needed);
        }

        _length += Encoding.UTF8.GetBytes(text.AsSpan(offset, count), _bytes.AsSpan(_length));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int needed)
    {
        if (_length > Longest)
        {
            throw new ScriptRuntimeException(default, "it writes more than any page holds, over the limit");
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
