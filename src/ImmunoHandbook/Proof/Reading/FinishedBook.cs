using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Typesetting.Geometry;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Reading;

/// <param name="Number">From 1.</param>
/// <param name="Box">The sheet in points; its lower left corner is the origin of <see cref="Ink"/>.</param>
internal sealed record FinishedPage(int Number, DictionaryToken Dictionary, Rect Box, DictionaryToken Resources);

/// <summary>A PDF read back: what another program sees, and nothing of how it was made.</summary>
internal sealed class FinishedBook : IDisposable
{
    private const int DeepestPageTree = 64;

    private readonly PdfDocument _pdf;
    private readonly List<FinishedPage> _pages = [];
    private readonly Dictionary<long, int> _pageNumbers = [];

    private FinishedBook(PdfDocument pdf)
    {
        _pdf = pdf;
        Objects = new PdfObjects(pdf);
        Fonts = new FinishedFonts(Objects);
        if (Objects.Catalog.Data.TryGetValue("Pages", out var root))
        {
            AddPages(root, null, null, 0);
        }

        Structure = StructureTree.Read(Objects, _pageNumbers);
    }

    public PdfObjects Objects { get; }

    /// <summary>Grows while pages are read: whole after the last one.</summary>
    public FinishedFonts Fonts { get; }

    public IReadOnlyList<FinishedPage> Pages => _pages;

    public StructureTree Structure { get; }

    /// <summary>Null, with a finding, where the bytes are no PDF that can be read.</summary>
    public static FinishedBook? Open(string path, ReadOnlyMemory<byte> file, DiagnosticBag findings)
    {
        try
        {
            return new FinishedBook(PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = false }));
        }
        catch (Exception fault) when (fault is PdfDocumentFormatException or InvalidOperationException or ArgumentException or NotSupportedException or IOException)
        {
            findings.Report(DiagnosticCodes.PdfUnreadable, SourceLocation.WholeFile(path), "The PDF cannot be read back.", "Make it again. If this program has made it just now, that is a fault of the program: please report it with the handbook.");
            return null;
        }
    }

    /// <summary>What is painted on a page.</summary>
    public PageInk Read(FinishedPage page)
    {
        byte[] content = [];
        foreach (var stream in Objects.Streams(page.Dictionary, "Contents"))
        {
            // Streams of a page are one content; a word does not go on from one to the next (7.8.2).
            content = content.Length == 0 ? Objects.Content(stream) : [.. content, (byte)'\n', .. Objects.Content(stream)];
        }

        return ContentReader.Read(Objects, Fonts, (page.Resources, new Rect(0, 0, page.Box.Width, page.Box.Height)), content);
    }

    public void Dispose() => _pdf.Dispose();

    /// <summary>Resources and sheet are inherited from the nodes above (7.7.3.4).</summary>
    private void AddPages(IToken token, DictionaryToken? resources, Rect? box, int depth)
    {
        if (depth > DeepestPageTree || Objects.Resolve(token) is not DictionaryToken node)
        {
            return;
        }

        resources = Objects.Dictionary(node, "Resources") ?? resources;
        box = BoxOf(node) ?? box;
        var kids = Objects.Items(node, "Kids");
        foreach (var kid in kids)
        {
            AddPages(kid, resources, box, depth + 1);
        }

        if (kids.Count == 0 && Objects.Text(node, "Type") != "Pages")
        {
            _pages.Add(new FinishedPage(_pages.Count + 1, node, box ?? default, resources ?? new DictionaryToken(new Dictionary<NameToken, IToken>())));
            _pageNumbers[PdfObjects.NumberOf(token)] = _pages.Count;
        }
    }

    private Rect? BoxOf(DictionaryToken node)
    {
        var corners = Objects.Items(node, "MediaBox").Select(Objects.Resolve).OfType<NumericToken>().Select(n => n.Data).ToArray();
        return corners.Length == 4
            ? new Rect(Math.Min(corners[0], corners[2]), Math.Min(corners[1], corners[3]), Math.Abs(corners[2] - corners[0]), Math.Abs(corners[3] - corners[1]))
            : null;
    }
}
