using System.Collections.Immutable;
using HarfBuzzSharp;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;
using Buffer = HarfBuzzSharp.Buffer;

namespace ImmunoHandbook.Typesetting.Tests.Pdf;

/// <summary>Puts pages together by hand, item by item, so that the writer is tested without layout.</summary>
internal sealed class SheetBuilder
{
    public static readonly Size A5 = new(420, 595);

    private readonly List<Page> _pages = [];
    private List<FrameItem> _items = [];

    public StructureNode Root { get; } = new(StructureRole.Document, null);

    public DocumentInfo Info { get; init; } = new(
        "After immunotherapy", "Sample Clinic", "en", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    public static StructureNode Node(StructureRole role, StructureNode parent) => parent.Add(new StructureNode(role, parent));

    public SheetBuilder Add(params FrameItem[] items)
    {
        _items.AddRange(items);
        return this;
    }

    public SheetBuilder Text(string text, double x, double y, StructureNode? node, FontFace? face = null, bool rightToLeft = false) =>
        Add(Run(text, x, y, node, face, rightToLeft));

    public static GlyphRun Run(
        string text, double x, double y, StructureNode? node, FontFace? face = null, bool rightToLeft = false)
    {
        face ??= SampleFonts.Latin;
        return new GlyphRun(
            new Point(x, y), face, 12, Colour.Black, text, Shape(text, face, rightToLeft), rightToLeft, node);
    }

    public SheetBuilder EndPage(string? label = null)
    {
        var number = _pages.Count + 1;
        _pages.Add(new Page(number, label ?? $"{number}", new Frame(A5, [.. _items])));
        _items = [];
        return this;
    }

    public PagedDocument Build() => new(Info, [.. _pages], Root, [])
    {
        PageOfAnchor = _pages
            .SelectMany(p => p.Frame.Items.OfType<AnchorItem>().Select(a => (a.Name, p.Number)))
            .DistinctBy(p => p.Name)
            .ToDictionary(p => p.Name, p => p.Number),
    };

    public byte[] Write() => Typesetting.Pdf.PdfWriter.Write(Build());

    private static ImmutableArray<PlacedGlyph> Shape(string text, FontFace face, bool rightToLeft)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.GuessSegmentProperties();
        face.HarfBuzzFont.Shape(buffer);
        var glyphs = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var result = ImmutableArray.CreateBuilder<PlacedGlyph>(glyphs.Length);
        for (var i = 0; i < glyphs.Length; i++)
        {
            result.Add(new PlacedGlyph(
                (ushort)glyphs[i].Codepoint, (int)glyphs[i].Cluster, places[i].XAdvance, places[i].XOffset, places[i].YOffset));
        }

        return result.MoveToImmutable();
    }
}
