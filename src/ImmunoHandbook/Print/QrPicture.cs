using System.Collections;
using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using QRCoder;

namespace ImmunoHandbook.Print;

/// <summary>
/// An address as a QR code (ISO/IEC 18004) of level M with its quiet zone of four modules, as vectors: a phone reads it from
/// an office printer's page.
/// </summary>
internal static class QrPicture
{
    /// <summary>Most bytes that a code of level M holds (ISO/IEC 18004, table 7).</summary>
    public const int MostBytes = 2331;

    /// <summary>Millimetres. Modules below half a millimetre run into each other on a copier.</summary>
    private const double LeastModule = 0.5;

    private const double LeastSide = 20;

    /// <summary>Null for an address that no code can hold.</summary>
    public static VectorPicture? Of(string address, Colour ink)
    {
        var ascii = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;
        if (System.Text.Encoding.UTF8.GetByteCount(ascii) > MostBytes)
        {
            return null;
        }

        using var code = QRCodeGenerator.GenerateQrCode(ascii, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var side = Length.FromMillimetres(Math.Max(LeastSide, rows.Count * LeastModule));
        var module = side / rows.Count;
        var verbs = ImmutableArray.CreateBuilder<PathVerb>();
        var points = ImmutableArray.CreateBuilder<Point>();
        for (var y = 0; y < rows.Count; y++)
        {
            foreach (var (start, end) in DarkRuns(rows[y]))
            {
                var bar = VectorPath.Rectangle(new Rect(start * module, y * module, (end - start) * module, module));
                verbs.AddRange(bar.Verbs);
                points.AddRange(bar.Points);
            }
        }

        var path = new VectorPath(verbs.DrainToImmutable(), points.DrainToImmutable());
        return new VectorPicture(new Size(side, side), [new ShapeItem(path, ink, Stroke: null, Node: null)]);
    }

    private static IEnumerable<(int Start, int End)> DarkRuns(BitArray row)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x])
            {
                x++;
            }

            if (x > start)
            {
                yield return (start, x);
            }
        }
    }
}
