using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Puts tables together as a font file (OpenType 1.9, "Organization of an OpenType Font").</summary>
internal static class FontTables
{
    public const uint TrueType = 0x00010000;

    private const int ChecksumAdjustment = 8;

    /// <param name="version">First word of the file: it tells the kind of outlines.</param>
    /// <param name="tables">Ascending by tag; the checksum of <c>head</c> is set here.</param>
    public static byte[] Assemble(uint version, (string Tag, byte[] Data)[] tables)
    {
        var offset = 12 + (tables.Length * 16);
        var file = new byte[offset + tables.Sum(t => Padded(t.Data.Length))];
        WriteHeader(file, version, tables.Length);
        var head = 0;
        for (var i = 0; i < tables.Length; i++)
        {
            var (tag, data) = tables[i];
            if (tag == "head")
            {
                head = offset;
                data.AsSpan(ChecksumAdjustment, 4).Clear();
            }

            data.CopyTo(file, offset);
            var record = file.AsSpan(12 + (i * 16), 16);
            Encoding.Latin1.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Sum(file.AsSpan(offset, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], data.Length);
            offset += Padded(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + ChecksumAdjustment), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static void WriteHeader(byte[] file, uint version, int count)
    {
        var power = BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, version);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((count * 16) - (16 << power)));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (; data.Length >= 4; data = data[4..])
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data));
        }

        return sum;
    }
}
