using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>What the pages of a document share while they are written.</summary>
internal sealed class PdfParts
{
    public PdfParts(StructureNode root)
    {
        Fonts = new PdfFonts(File);
        Images = new PdfImages(File);
        Shadings = new PdfShadings(File);
        Opacities = new PdfOpacities(File);
        Tags = new TagTree(File, root);
    }

    public PdfFile File { get; } = new();
    public PdfFonts Fonts { get; }
    public PdfImages Images { get; }
    public PdfShadings Shadings { get; }
    public PdfOpacities Opacities { get; }
    public TagTree Tags { get; }
    public ParentTree Parents { get; } = new();
    public Destinations Destinations { get; } = new();
    public List<PendingLink> Links { get; } = [];
    public List<OutlineEntry> Outline { get; } = [];
}
