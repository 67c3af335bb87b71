using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Writes a shaped run as text. Clusters stand in the file in logical order, right-to-left runs from their right end, so
/// that the order of the content is the reading order; positions come from moves between the glyphs.
/// </summary>
internal sealed class GlyphRunWriter(ContentStream content, PdfFonts fonts)
{
    private GlyphRun _run = null!;
    private PdfFont _font = null!;

    /// <summary>Where the next glyph would be shown, in thousandths of the size from the run's left end.</summary>
    private double _pen;

    /// <summary>Height of the glyphs above the baseline, in font units.</summary>
    private int _rise;

    private bool _inArray;
    private bool _inString;

    /// <param name="at">The left end of the baseline in the space of the content stream (y upwards).</param>
    public void Write(GlyphRun run, Point at)
    {
        if (run.Glyphs.Length == 0)
        {
            return;
        }

        _run = run;
        _font = fonts.Of(run.Face);
        _pen = 0;
        content.EnterText();
        content.Font(_font, run.Size);
        content.Fill(run.Colour);
        content.Out.Add("1 0 0 1 "u8).Numbers(at.X, at.Y).Add(" Tm\n"u8);
        if (run.RightToLeft)
        {
            ShowFromRight();
        }
        else
        {
            ShowFromLeft();
        }

        CloseArray();
        Rise(0);
    }

    private void ShowFromLeft()
    {
        var glyphs = _run.Glyphs.AsSpan();
        var x = 0L;
        for (var first = 0; first < glyphs.Length;)
        {
            var cluster = glyphs[first].Cluster;
            var next = first + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == cluster)
            {
                next++;
            }

            var text = ClusterText.Of(_run.Text, cluster, next < glyphs.Length ? glyphs[next].Cluster : _run.Text.Length);
            var shown = BeginCluster(glyphs[first..next], text);
            for (var i = first; i < next; i++)
            {
                Show(glyphs[i], x, shown);
                x += glyphs[i].Advance;
            }

            EndCluster(shown);
            first = next;
        }
    }

    private void ShowFromRight()
    {
        var glyphs = _run.Glyphs.AsSpan();
        var x = 0L;
        foreach (ref readonly var glyph in glyphs)
        {
            x += glyph.Advance;
        }

        for (var last = glyphs.Length - 1; last >= 0;)
        {
            var cluster = glyphs[last].Cluster;
            var before = last - 1;
            while (before >= 0 && glyphs[before].Cluster == cluster)
            {
                before--;
            }

            var text = ClusterText.Of(_run.Text, cluster, before >= 0 ? glyphs[before].Cluster : _run.Text.Length);
            var shown = BeginCluster(glyphs[(before + 1)..(last + 1)], text);
            // The shaper puts marks to the left of their base; the base has to come first in the text.
            for (var i = last; i > before; i--)
            {
                x -= glyphs[i].Advance;
                Show(glyphs[i], x, shown);
            }

            EndCluster(shown);
            last = before;
        }
    }

    /// <summary>Says the cluster's text in the content where the font's map cannot.</summary>
    private ClusterShow BeginCluster(ReadOnlySpan<PlacedGlyph> glyphs, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty && ClusterText.TakesNoRoom(glyphs))
        {
            return ClusterShow.Nothing;
        }

        if (ClusterText.IsMapped(_font, glyphs, text))
        {
            return ClusterShow.Plain;
        }

        CloseArray();
        var said = text.ToString();
        foreach (ref readonly var glyph in glyphs)
        {
            _font.Use(glyph.Id, said.Length > 0 ? said : ClusterText.SoftHyphen);
        }

        content.Out.Add("/Span<</ActualText"u8).Text(said).Add(">>BDC\n"u8);
        return ClusterShow.WithText;
    }

    private void EndCluster(ClusterShow shown)
    {
        if (shown == ClusterShow.WithText)
        {
            CloseArray();
            content.Out.Add("EMC\n"u8);
        }
    }

    /// <param name="glyph">Glyph to show.</param>
    /// <param name="x">Its place without its own offset, in font units from the run's left end.</param>
    /// <param name="shown">How its cluster is shown.</param>
    private void Show(PlacedGlyph glyph, long x, ClusterShow shown)
    {
        if (shown == ClusterShow.Nothing)
        {
            return;
        }

        if (glyph.OffsetY != _rise)
        {
            CloseArray();
            Rise(glyph.OffsetY);
        }

        var to = content.Out;
        if (!_inArray)
        {
            to.Add((byte)'[');
            _inArray = true;
        }

        // Whole thousandths: the rest is carried on by the pen, so that errors never add up.
        var move = (long)Math.Round(((x + glyph.OffsetX) * _font.Scale) - _pen);
        if (move != 0)
        {
            CloseString();
            to.Integer(-move);
            _pen += move;
        }

        if (!_inString)
        {
            to.Add((byte)'<');
            _inString = true;
        }

        to.Hex4(glyph.Id);
        _pen += _font.WidthOf(glyph.Id);
    }

    private void Rise(int units)
    {
        if (units != _rise)
        {
            content.Out.Number(units * _run.Size / _run.Face.UnitsPerEm).Add(" Ts\n"u8);
            _rise = units;
        }
    }

    private void CloseString()
    {
        if (_inString)
        {
            content.Out.Add((byte)'>');
            _inString = false;
        }
    }

    private void CloseArray()
    {
        CloseString();
        if (_inArray)
        {
            content.Out.Add("]TJ\n"u8);
            _inArray = false;
        }
    }

    private enum ClusterShow : byte { Nothing, Plain, WithText }
}
