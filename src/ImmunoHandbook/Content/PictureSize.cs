using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace ImmunoHandbook.Content;

/// <summary>Width and height in pixels, so that a browser keeps the place free while the picture loads and no line jumps.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Read from the head of the file; null where it does not say.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> content, string extension) => extension switch
    {
        ".svg" => OfSvg(content.ToArray()),
        ".png" => content.Length >= 24 ? Sane(BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])) : null,
        ".jpg" or ".jpeg" => OfJpeg(content),
        _ => null,
    };

    private static PictureSize? OfSvg(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content));
            reader.MoveToContent();
            if (Length(reader.GetAttribute("width")) is { } width && Length(reader.GetAttribute("height")) is { } height)
            {
                return Sane(width, height);
            }

            var box = reader.GetAttribute("viewBox")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return box is { Length: 4 } ? Sane(Length(box[2]) ?? 0, Length(box[3]) ?? 0) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static double? Length(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The frame header, SOF0 to SOF15 but for DHT, JPG and DAC (ITU-T T.81, B.1.1.3 and B.2.2).</summary>
    private static PictureSize? OfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sane(BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static PictureSize? Sane(double width, double height) =>
        width is >= 1 and <= 100_000 && height is >= 1 and <= 100_000 ? new PictureSize((int)Math.Round(width), (int)Math.Round(height)) : null;
}
