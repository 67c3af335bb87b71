using System.Buffers.Binary;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>Reads the orientation out of Exif data (CIPA DC-008), which is laid out as a TIFF file.</summary>
internal static class ExifTags
{
    private const int OrientationTag = 0x0112;
    private const int EntrySize = 12;

    /// <summary>1 to 8; 1 (upright) where the data says nothing or is damaged.</summary>
    public static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        var little = tiff[0] == 'I';
        var directory = Word(tiff, 4, 4, little);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        var count = Word(tiff, (int)directory, 2, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * EntrySize);
            if (entry + EntrySize > tiff.Length)
            {
                break;
            }

            if (Word(tiff, entry, 2, little) == OrientationTag)
            {
                return Word(tiff, entry + 8, 2, little) is var value and >= 1 and <= 8 ? (int)value : 1;
            }
        }

        return 1;
    }

    private static uint Word(ReadOnlySpan<byte> data, int at, int size, bool little) => (size, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(data[at..]),
        _ => BinaryPrimitives.ReadUInt32BigEndian(data[at..]),
    };
}
