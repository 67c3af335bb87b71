using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>The name table of a font (OpenType 1.9, name).</summary>
internal static class FontNames
{
    public const int Family = 1;
    public const int Full = 4;
    public const int PostScript = 6;
    public const int TypographicFamily = 16;

    public static string? Read(OpenTypeFile file, int id)
    {
        var table = file.Optional("name");
        if (table.Length < 6)
        {
            return null;
        }

        int count = ReadUInt16BigEndian(table[2..]), storage = ReadUInt16BigEndian(table[4..]);
        for (var at = 6; count > 0 && at + 12 <= table.Length; at += 12, count--)
        {
            var record = table.Slice(at, 12);
            int start = storage + ReadUInt16BigEndian(record[10..]), length = ReadUInt16BigEndian(record[8..]);
            if (ReadUInt16BigEndian(record[6..]) != id || start + length > table.Length)
            {
                continue;
            }

            switch (ReadUInt16BigEndian(record))
            {
                case 0 or 3:
                    return Encoding.BigEndianUnicode.GetString(table.Slice(start, length));
                case 1:
                    return Encoding.Latin1.GetString(table.Slice(start, length));
            }
        }

        return null;
    }
}
