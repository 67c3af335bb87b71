using BitMiracle.LibJpeg.Classic;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>The pixels of a JPEG file, and a JPEG file of pixels (ISO/IEC 10918-1), by the library of the Independent JPEG Group in its .NET form.</summary>
internal static class JpegPixels
{
    /// <summary>Of 100: losses at this quality are below what 300 dots an inch on office paper show.</summary>
    private const int Quality = 90;

    /// <summary>Rows of 8-bit grey or RGB samples, or null for a file that the library cannot decode.</summary>
    /// <param name="file">Grey or colour; no CMYK.</param>
    public static byte[]? Decode(ReadOnlyMemory<byte> file, int width, int height, int channels)
    {
        try
        {
            var jpeg = new jpeg_decompress_struct(new SilentErrors());
            jpeg.jpeg_stdio_src(new MemoryStream(file.ToArray()));
            jpeg.jpeg_read_header(true);
            jpeg.Out_color_space = channels == 1 ? J_COLOR_SPACE.JCS_GRAYSCALE : J_COLOR_SPACE.JCS_RGB;
            jpeg.jpeg_start_decompress();
            if (jpeg.Output_width != width || jpeg.Output_height != height || jpeg.Output_components != channels)
            {
                return null;
            }

            var pixels = new byte[width * height * channels];
            byte[][] row = [new byte[width * channels]];
            for (var y = 0; y < height; y++)
            {
                jpeg.jpeg_read_scanlines(row, 1);
                row[0].CopyTo(pixels, y * width * channels);
            }

            return pixels;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library reports a damaged file by exceptions of many kinds; readers of PDF may still show it.
            return null;
        }
    }

    public static byte[] Encode(byte[] pixels, int width, int height, int channels)
    {
        using var file = new MemoryStream();
        var jpeg = new jpeg_compress_struct(new SilentErrors());
        jpeg.jpeg_stdio_dest(file);
        (jpeg.Image_width, jpeg.Image_height, jpeg.Input_components) = (width, height, channels);
        jpeg.In_color_space = channels == 1 ? J_COLOR_SPACE.JCS_GRAYSCALE : J_COLOR_SPACE.JCS_RGB;
        jpeg.jpeg_set_defaults();
        jpeg.jpeg_set_quality(Quality, true);
        jpeg.jpeg_start_compress(true);
        byte[][] row = [new byte[width * channels]];
        for (var y = 0; y < height; y++)
        {
            pixels.AsSpan(y * width * channels, width * channels).CopyTo(row[0]);
            jpeg.jpeg_write_scanlines(row, 1);
        }

        jpeg.jpeg_finish_compress();
        return file.ToArray();
    }

    /// <summary>The library writes its warnings to the console, where they help nobody.</summary>
    private sealed class SilentErrors : jpeg_error_mgr
    {
        public override void output_message()
        {
        }
    }
}
