namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>
/// Turns a file into a picture: PNG, JPEG or SVG, told apart by their first bytes. Never throws, whatever the bytes are.
/// </summary>
internal static class PictureReader
{
    /// <param name="data">The whole file.</param>
    /// <param name="name">Name of the file for messages.</param>
    /// <param name="options">What drawings take from their surroundings.</param>
    public static PictureReading Read(ReadOnlyMemory<byte> data, string name, PictureReadOptions options)
    {
        try
        {
            return ReadFormat(data, name, options);
        }
        catch (PictureFormatException e)
        {
            return PictureReading.Failed($"'{name}' cannot be used: {e.Message}.", e.Hint);
        }
    }

    private static PictureReading ReadFormat(ReadOnlyMemory<byte> data, string name, PictureReadOptions options)
    {
        var span = data.Span;
        if (span.StartsWith(PngReader.Signature))
        {
            return new PictureReading(PngReader.Check(data), []);
        }

        if (span is [0xFF, 0xD8, ..])
        {
            return new PictureReading(JpegReader.Read(data), []);
        }

        if (IsDrawing(span))
        {
            return Svg.SvgReader.Read(data, options);
        }

        throw new PictureFormatException(OtherFormat(span), "Save the picture as SVG, PNG or JPEG.");
    }

    /// <summary>
    /// True for what is read as SVG, and so takes the words' style and the colours from where it is shown: the first character
    /// that is no white space is an angle bracket, after a byte order mark or in UTF-16.
    /// </summary>
    public static bool IsDrawing(ReadOnlySpan<byte> data)
    {
        var text = data.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? data[3..] : data;
        var trimmed = text.TrimStart(" \t\r\n"u8);
        return trimmed is [(byte)'<', ..] || data is [0xFF, 0xFE, (byte)'<', 0, ..] or [0xFE, 0xFF, 0, (byte)'<', ..];
    }

    private static string OtherFormat(ReadOnlySpan<byte> data) => data switch
    {
        [] => "the file is empty",
        [(byte)'G', (byte)'I', (byte)'F', ..] => "it is a GIF",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "it is a WebP",
        [(byte)'B', (byte)'M', ..] => "it is a BMP",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "it is a PDF",
        [0x1F, 0x8B, ..] => "it is compressed (svgz)",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "it is a TIFF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "it is an AVIF or HEIC",
        _ => "it is neither SVG nor PNG nor JPEG",
    };
}
