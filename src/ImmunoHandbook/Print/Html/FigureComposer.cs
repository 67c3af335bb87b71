using System.Globalization;
using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Print.Html;

/// <summary>Pictures with their captions, and pictures that stand in a line of text.</summary>
internal sealed class FigureComposer(BookStyle style, FlowComposer blocks, PrintPictures pictures, MarginNotes margin, OriginReader origins)
{
    /// <summary>A CSS pixel (CSS Values 3, 5.2).</summary>
    private const double Pixel = 0.75;

    /// <summary>Lines that a picture in the text may be high; a higher one stands below its line.</summary>
    private const double MostLines = 2;

    /// <summary>Less than the space below, so that the eye joins caption and picture; none would join it to the lowest dots of a chart.</summary>
    private double CaptionGap => style.Leading * 0.4;

    public List<FlowBlock> Figure(IElement element, FlowScope scope)
    {
        var picture = element.LocalName == "figure" ? element.QuerySelector("img, svg") : element;
        if (picture is null)
        {
            return blocks.Children(element, scope);
        }

        var words = element.QuerySelector("figcaption");
        var caption = words is null ? [] : Apart(FlowEnds.TrimLast(Captions(words, scope)));
        var sentence = element.QuerySelector(".chart-sentence") is { } s ? blocks.Block(s, scope).ToList() : [];
        var others = Others(element, scope, [picture, words, element.QuerySelector(".chart-sentence")]);
        if (pictures.Read(picture, scope, origins.Of(element)) is not { } read)
        {
            return [.. sentence, .. others, .. caption];
        }

        // The sentence of a chart is its text; the picture beside it repeats it and stays out of the reading.
        var alt = sentence.Count > 0 ? null : picture.GetAttribute("alt") ?? picture.GetAttribute("aria-label");
        var figure = new FigureBlock(read, string.IsNullOrEmpty(alt) ? null : alt, caption)
        {
            Origin = origins.Of(element),
            Anchors = Anchors.Of(element),
            SideCaption = words is null || !margin.IsThere ? [] : FlowEnds.TrimLast(Captions(words, margin.Inside(scope))),
            SpaceBefore = style.ParagraphGap,
            // With the space above the caption as much as without one: the caption belongs to what stands above it.
            SpaceAfter = caption.Count > 0 ? style.Leading - CaptionGap : style.Leading,
            Alignment = ParagraphKinds.Alignment(element),
            Width = double.TryParse(element.GetAttribute("data-width"), CultureInfo.InvariantCulture, out var share) ? style.Page.TextArea.Width * Math.Clamp(share, 0.05, 1) : null,
        };
        return sentence.Count == 0 ? [.. others, figure] : [new GroupBlock([.. sentence, .. others, figure]) { KeepTogether = true }];
    }

    /// <summary>A picture among words: part of its line, or the place where it divides the text; null with a finding if it cannot be read.</summary>
    public Inline? InText(IElement picture, FlowScope scope)
    {
        if (pictures.Read(picture, scope, origins.Of(picture)) is not { } read)
        {
            return null;
        }

        var alt = picture.GetAttribute("alt");
        var said = string.IsNullOrEmpty(alt) ? null : alt;
        var size = SizeOf(picture, read.Size);
        if (size.Height <= MostHeight(scope) && size.Width <= style.Page.TextArea.Width / 2)
        {
            return new PictureSpan(read, size, scope.Style, said) { Origin = origins.Of(picture) };
        }

        return new FigurePlace(new FigureBlock(read, said, [])
        {
            Origin = origins.Of(picture),
            Anchors = Anchors.Of(picture),
            Width = size.Width,
            SpaceBefore = style.ParagraphGap,
            SpaceAfter = style.Leading,
        });
    }

    /// <summary>As part of the line however large, for a text that cannot be divided, such as a heading.</summary>
    public PictureSpan Shrunk(FigureBlock figure, FlowScope scope)
    {
        var natural = figure.Picture.Size;
        var scale = Math.Min(MostHeight(scope) / Math.Max(1, natural.Height), style.Page.TextArea.Width / 2 / Math.Max(1, natural.Width));
        return new PictureSpan(figure.Picture, new Size(natural.Width * scale, natural.Height * scale), scope.Style, figure.Alt) { Origin = figure.Origin };
    }

    private double MostHeight(FlowScope scope) => MostLines * style.Paragraph(scope.Style.Size).Leading;

    /// <summary>What the author asked for in pixels, or the picture's own size.</summary>
    private static Size SizeOf(IElement picture, Size natural)
    {
        var (width, height) = (Pixels(picture, "width"), Pixels(picture, "height"));
        return (width, height) switch
        {
            _ when !(natural.Width > 0) || !(natural.Height > 0) => natural,
            ( > 0, _) => new Size(width, natural.Height * width / natural.Width),
            (_, > 0) => new Size(natural.Width * height / natural.Height, height),
            _ => natural,
        };
    }

    private static double Pixels(IElement picture, string attribute) =>
        double.TryParse(picture.GetAttribute(attribute), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pixels) ? pixels * Pixel : 0;

    /// <summary>What else a figure holds: further pictures, words beside them.</summary>
    private List<FlowBlock> Others(IElement figure, FlowScope scope, IElement?[] known) =>
        figure.LocalName == "figure" ? blocks.Children([.. Rest(figure, [.. known.OfType<IElement>()])], scope) : [];

    private static IEnumerable<INode> Rest(INode parent, IReadOnlyList<IElement> known) => parent.ChildNodes.SelectMany(node =>
        known.Contains(node) ? [] : known.Any(node.Contains) ? Rest(node, known) : [node]);

    private List<FlowBlock> Apart(List<FlowBlock> caption)
    {
        if (caption.Count > 0)
        {
            caption[0] = caption[0] with { SpaceBefore = CaptionGap };
        }

        return caption;
    }

    private List<FlowBlock> Captions(IElement caption, FlowScope scope) =>
        [.. blocks.Children(caption, scope).Select(b => b is ParagraphBlock p ? p with { Role = StructureRole.P } : b)];
}
