using System.Buffers.Text;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>A growing run of bytes with the few spellings that PDF syntax needs; numbers never pass through strings.</summary>
internal sealed class ByteBuilder(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public ByteBuilder Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuilder Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public ByteBuilder Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number with at most three decimals: a thousandth of a point is finer than any printer.</summary>
    public ByteBuilder Number(double value)
    {
        // A PDF has no spelling for infinities, and readers hold at most 32 bits before the point.
        var clamped = double.IsNaN(value) ? 0 : Math.Clamp(value, -2_000_000_000, 2_000_000_000);
        var thousandths = (long)Math.Round(clamped * 1000);
        if (thousandths < 0)
        {
            Add((byte)'-');
            thousandths = -thousandths;
        }

        var (whole, rest) = Math.DivRem(thousandths, 1000);
        Integer(whole);
        if (rest == 0)
        {
            return this;
        }

        var room = Room(4);
        room[0] = (byte)'.';
        room[1] = (byte)('0' + (rest / 100));
        room[2] = (byte)('0' + (rest / 10 % 10));
        room[3] = (byte)('0' + (rest % 10));
        Length += rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2;
        return this;
    }

    /// <summary>Two bytes as four hexadecimal digits.</summary>
    public ByteBuilder Hex4(int value)
    {
        const string digits = "0123456789ABCDEF";
        var room = Room(4);
        room[0] = (byte)digits[(value >> 12) & 15];
        room[1] = (byte)digits[(value >> 8) & 15];
        room[2] = (byte)digits[(value >> 4) & 15];
        room[3] = (byte)digits[value & 15];
        Length += 4;
        return this;
    }

    public byte[] ToArray() => Written.ToArray();

    private Span<byte> Room(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }
}
