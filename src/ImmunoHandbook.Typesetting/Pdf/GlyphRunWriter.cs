using System.Globalization;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>
/// Writes a shaped run as text. Clusters stand in the file in logical order, right-to-left runs from their right end, so
/// that the order of the content is the reading order; positions come from moves between the glyphs.
/// </summary>
internal sealed class GlyphRunWriter(ContentStream content, PdfFonts fonts, MarkedContent? marks)
{
    private GlyphRun _run = null!;
    private PdfFont _font = null!;
    private Point _at;

    /// <summary>Where the next glyph would be shown, in thousandths of the size from the run's left end.</summary>
    private double _pen;

    /// <summary>Height of the glyphs above the baseline, in font units.</summary>
    private int _rise;

    /// <summary>Where the last letter of a right-to-left run starts, in font units from the run's left end: pairs of letters are kerned by moving one.</summary>
    private long _letterLeft;

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
        _at = at;
        Begin();
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

    /// <summary>Starts or goes on with the run where the pen is.</summary>
    private void Begin()
    {
        content.EnterText();
        content.Font(_font, _run.Size);
        content.Fill(_run.Colour);
        content.Out.Add("1 0 0 1 "u8).Numbers(_at.X + (_pen * _run.Size / 1000), _at.Y).Add(" Tm\n"u8);
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
            ShowCluster(glyphs[first..next], x, text);
            x += ClusterText.Advance(glyphs[first..next]);
            first = next;
        }
    }

    private void ShowFromRight()
    {
        var glyphs = _run.Glyphs.AsSpan();
        var x = ClusterText.Advance(glyphs);
        _letterLeft = int.MaxValue;
        for (var last = glyphs.Length - 1; last >= 0;)
        {
            var cluster = glyphs[last].Cluster;
            var before = last - 1;
            while (before >= 0 && glyphs[before].Cluster == cluster)
            {
                before--;
            }

            var text = ClusterText.Of(_run.Text, cluster, before >= 0 ? glyphs[before].Cluster : _run.Text.Length);
            x -= ClusterText.Advance(glyphs[(before + 1)..(last + 1)]);
            ShowFromRight(glyphs[(before + 1)..(last + 1)], x, text);
            last = before;
        }
    }

    /// <summary>
    /// Readers that put text together by its place take what stands further to the left for what comes later. A vowel sign
    /// hangs over the middle of its letter, and would be read before it: as a glyph of ours it starts a trace to the left of
    /// the letter, and is drawn where it was.
    /// </summary>
    private void ShowFromRight(ReadOnlySpan<PlacedGlyph> glyphs, long x, ReadOnlySpan<char> text)
    {
        var trace = Math.Max(1, _run.Face.UnitsPerEm / 500);
        var isSign = text is [not (>= '\uD800' and <= '\uDFFF'), ..] && ClusterText.Advance(glyphs) == 0;
        var before = isSign ? (int)Math.Max(0, x - _letterLeft) + trace : 0;
        if ((!isSign && !EndsInSigns(text))
            || _font.Compose(Moved(glyphs, before), text[..1]) is not { } first)
        {
            ShowCluster(glyphs, x, text);
            _letterLeft = x + Math.Min(0, glyphs[0].OffsetX);
            return;
        }

        // Further characters are drawn in the first one's glyph; empty glyphs say them.
        Show(first.Id, x - before, 0);
        _letterLeft = x - before;
        for (var i = 1; i < text.Length && _font.Compose([], text.Slice(i, 1)) is { } empty; i++)
        {
            _letterLeft -= trace;
            Show(empty.Id, _letterLeft, 0);
        }
    }

    private static ReadOnlySpan<PlacedGlyph> Moved(ReadOnlySpan<PlacedGlyph> glyphs, int by)
    {
        if (by == 0)
        {
            return glyphs;
        }

        var moved = glyphs.ToArray();
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = moved[i] with { OffsetX = moved[i].OffsetX + by };
        }

        return moved;
    }

    /// <summary>A letter with one or more signs above or below it.</summary>
    private static bool EndsInSigns(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text[i]) != UnicodeCategory.NonSpacingMark)
            {
                return false;
            }
        }

        return text.Length > 1;
    }

    /// <param name="glyphs">One cluster, in visual order.</param>
    /// <param name="x">Its left end, in font units from the run's left end.</param>
    /// <param name="text">What it says.</param>
    private void ShowCluster(ReadOnlySpan<PlacedGlyph> glyphs, long x, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty && ClusterText.Advance(glyphs) == 0)
        {
            return;
        }

        if (!_run.Face.IsCff && NeedsSpelling(text))
        {
            Spell(glyphs, x, text);
            return;
        }

        // A joiner borrows the space's glyph, which stands for a space, and so must not claim it.
        var isClaimable = glyphs.Length == 1 && text is not ([] or ['\u200C' or '\u200D']);
        if (isClaimable && _font.Claim(glyphs[0].Id, text))
        {
            Show(glyphs[0].Id, x + glyphs[0].OffsetX, glyphs[0].OffsetY);
            return;
        }

        var said = text.IsEmpty ? ClusterText.SoftHyphen : text;
        if (_font.Compose(glyphs, said) is { } composed)
        {
            Show(composed.Id, x, 0);
        }
        else
        {
            ShowWithText(glyphs, x, said.ToString());
        }
    }

    /// <summary>Several characters, one of them beyond 16 bits: readers such as MuPDF take a glyph for one of those, but for no more.</summary>
    private static bool NeedsSpelling(ReadOnlySpan<char> text) =>
        text.Length > 2 && text.ContainsAnyInRange('\uD800', '\uDBFF');

    /// <summary>
    /// The first character's glyph is the whole picture; empty glyphs say the others one by one. They share its width, since
    /// readers such as poppler take equal characters in one place for one that was drawn twice.
    /// </summary>
    private void Spell(ReadOnlySpan<PlacedGlyph> glyphs, long x, ReadOnlySpan<char> text)
    {
        var advance = (int)ClusterText.Advance(glyphs);
        var width = advance / CodePoints(text);
        var first = Moved(glyphs, _run.RightToLeft ? width - advance : 0).ToArray();
        first[^1] = first[^1] with { Advance = first[^1].Advance + width - advance };
        var at = _run.RightToLeft ? x + advance - width : x;
        for (var i = 0; i < text.Length; at += _run.RightToLeft ? -width : width)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            if (_font.Compose(i == 0 ? first : [], text.Slice(i, length), width) is { } part)
            {
                Show(part.Id, at, 0);
            }

            i += length;
        }
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Where the font can take no glyph of ours, the content says the text.</summary>
    private void ShowWithText(ReadOnlySpan<PlacedGlyph> glyphs, long x, string said)
    {
        CloseArray();
        marks?.BeginSaid(said);
        Begin();
        foreach (ref readonly var glyph in glyphs)
        {
            _font.Use(glyph.Id, said);
            Show(glyph.Id, x + glyph.OffsetX, glyph.OffsetY);
            x += glyph.Advance;
        }

        CloseArray();
        marks?.EndSaid();
        Begin();
    }

    /// <param name="glyph">Glyph to show.</param>
    /// <param name="x">Its place in font units from the run's left end.</param>
    /// <param name="y">Its height above the baseline in font units.</param>
    private void Show(ushort glyph, long x, int y)
    {
        if (y != _rise)
        {
            CloseArray();
            Rise(y);
        }

        var to = content.Out;
        if (!_inArray)
        {
            to.Add((byte)'[');
            _inArray = true;
        }

        // Whole thousandths: the rest is carried on by the pen, so that errors never add up.
        var move = (long)Math.Round((x * _font.Scale) - _pen);
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

        to.Hex4(glyph);
        _pen += _font.WidthOf(glyph);
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
}
