namespace ImmunoHandbook.Links;

/// <summary>An address on another server in a PDF, and where it stands: page 12, the bookmarks.</summary>
internal readonly record struct PdfLink(string Address, string Where);

/// <summary>What the check of one PDF's links learned beside its findings.</summary>
/// <param name="Checked">Number of links and bookmarks looked at.</param>
internal sealed record PdfLinks(int Checked, IReadOnlyList<PdfLink> Outside)
{
    public static readonly PdfLinks None = new(0, []);
}
