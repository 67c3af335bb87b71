using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>Size of type, contrast, distance from the edge, toner.</summary>
internal sealed class InkRules(FinishedBook book, ClearPrintHits hits)
{
    private readonly TonerGrid _grid = new();
    private readonly SortedDictionary<double, double> _widthBySize = [];
    private double _tint;
    private int _pages;

    public double SmallestType { get; private set; } = double.MaxValue;

    public double SmallestLabel { get; private set; } = double.MaxValue;

    public double LeastContrast { get; private set; } = double.MaxValue;

    public double LeastEdge { get; private set; } = double.MaxValue;

    public (double Tint, int Page) Highest { get; private set; }

    public double MeanTint => _pages == 0 ? 0 : _tint / _pages;

    /// <summary>The size in which most of the text is set, by the length of its lines.</summary>
    public double TextSize => _widthBySize.Count == 0 ? 0 : _widthBySize.MaxBy(s => s.Value).Key;

    public void Check(FinishedPage page, PageInk ink)
    {
        _grid.Start(page.Box);
        foreach (var painted in ink.Painted)
        {
            CheckEdge(page, painted);
            if (painted.Kind == InkKind.Text && !string.IsNullOrWhiteSpace(painted.Text))
            {
                CheckText(page, ink, painted);
            }

            _grid.Paint(painted);
        }

        var tint = _grid.Tint();
        (_tint, _pages) = (_tint + tint, _pages + 1);
        Highest = tint > Highest.Tint ? (tint, page.Number) : Highest;
        if (tint > ClearPrintLimits.MostTint)
        {
            hits.Add(
                DiagnosticCodes.HeavyTint, page.Number,
                string.Create(CultureInfo.InvariantCulture, $"Toner covers {tint:P0} of a page; it shows through and curls the paper above {ClearPrintLimits.MostTint:P0}"),
                "Use lighter fills in drawings and theme.");
        }
    }

    private void CheckText(FinishedPage page, PageInk ink, in Ink text)
    {
        var owner = book.Structure.Owner(page.Number, ink.ContentId(text.Mark));
        var isLabel = IsLabel(ink, text, owner);
        var size = Math.Round(text.Size, 2);
        _widthBySize[size] = _widthBySize.GetValueOrDefault(size) + text.Box.Width;
        CheckSize(page, text, size, isLabel);
        if (_grid.Behind(text) is not { } ground)
        {
            hits.Add(DiagnosticCodes.TextOnPicture, page.Number, $"\"{text.Text}\" stands on a picture, where no contrast is sure", "Put the words beside the picture.");
            return;
        }

        var contrast = Contrast.Ratio(text.Colour, ground);
        LeastContrast = Math.Min(LeastContrast, contrast);
        var least = isLabel || owner is null ? ClearPrintLimits.LeastContrast : ClearPrintLimits.GoodContrast;
        if (contrast < least - ClearPrintLimits.Tolerance)
        {
            hits.Add(
                DiagnosticCodes.PrintedContrast, page.Number,
                string.Create(CultureInfo.InvariantCulture, $"\"{text.Text}\" has a contrast of {contrast:0.0} to 1; tired eyes need {least:0.#}"),
                "Make one of the two colours darker or lighter in theme.yml or in the drawing.");
        }
    }

    /// <summary>Words of a drawing: a figure's, or those of a drawing that only decorates.</summary>
    private static bool IsLabel(PageInk ink, in Ink text, FinishedElement? owner) => owner is not null
        ? owner.Nearest(e => e.Role == "Figure") is not null
        : ink.Enclosing(text.Mark, m => m is { IsArtifact: true, Subtype: null }) >= 0;

    private void CheckSize(FinishedPage page, in Ink text, double size, bool isLabel)
    {
        var least = isLabel ? ClearPrintLimits.LeastLabel : ClearPrintLimits.LeastType;
        if (isLabel)
        {
            SmallestLabel = Math.Min(SmallestLabel, size);
        }
        else
        {
            SmallestType = Math.Min(SmallestType, size);
        }

        if (size < least - ClearPrintLimits.Tolerance)
        {
            hits.Add(
                DiagnosticCodes.SmallType, page.Number,
                string.Create(CultureInfo.InvariantCulture, $"\"{text.Text}\" is set in {size:0.#} point; {(isLabel ? "words in drawings" : "print")} must have {least:0.#}"),
                isLabel ? "Draw the words larger, or let the drawing be wider." : "Set a larger size in theme.yml.");
        }
    }

    private void CheckEdge(FinishedPage page, in Ink ink)
    {
        // What is not seen may lie anywhere.
        if (ink.Box is { Width: 0, Height: 0 } || (ink.Kind != InkKind.Text && ink.Kind != InkKind.Picture && ink.Colour == Typesetting.Geometry.Colour.White))
        {
            return;
        }

        var edge = Math.Min(
            Math.Min(ink.Box.X, page.Box.Width - ink.Box.Right),
            Math.Min(ink.Kind == InkKind.Text ? ink.Baseline : ink.Box.Y, page.Box.Height - ink.Box.Bottom));
        LeastEdge = Math.Min(LeastEdge, edge);
        if (edge < ClearPrintLimits.SafeEdge - ClearPrintLimits.Tolerance)
        {
            hits.Add(
                DiagnosticCodes.NearEdge, page.Number,
                string.Create(CultureInfo.InvariantCulture, $"{(ink.Kind == InkKind.Text ? $"\"{ink.Text}\"" : "Something")} stands {edge / Typesetting.Geometry.Length.PointsPerMillimetre:0.0} mm from the edge of the sheet; office printers reach no further than 6.35 mm"),
                "Widen the margins of this page style in theme.yml.");
        }
    }
}
