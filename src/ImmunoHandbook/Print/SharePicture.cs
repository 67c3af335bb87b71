using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print.Html;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Raster;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print;

/// <summary>
/// The picture that other programs show beside a link to the website: a small cover, set from <c>print/share.html</c> like
/// a page of the book, with the template's drawing filling the half where reading ends.
/// </summary>
internal sealed class SharePicture(Handbook handbook, Language language, Design design, DiagnosticBag findings)
{
    public const int PixelWidth = 1200;
    public const int PixelHeight = 630;

    private const double PixelsPerPoint = 2;
    private const double Width = PixelWidth / PixelsPerPoint;
    private const double Margin = 34;
    private const string Template = "templates/print/share.html";

    /// <summary>Sizes of its text in points, the best first: a long title is set smaller, never cut off.</summary>
    private static readonly double[] s_bodySizes = [15, 13.5, 12, 10.5, 9];

    private static readonly Size s_sheet = new(Width, PixelHeight / PixelsPerPoint);

    /// <summary>A PNG file of 1200 by 630 pixels; null where the template failed.</summary>
    public byte[]? Render()
    {
        var model = new TemplateModel().Part("book", BookModel.Of(handbook, language, edition: null));
        if (design.Templates.Render(Template["templates/".Length..], model, language.Strings) is not { } html)
        {
            return null;
        }

        var body = new HtmlParser().ParseDocument(html).Body!;
        var drawing = body.QuerySelector("img");
        drawing?.Remove();
        var page = new PageStyle(s_sheet, Margin, drawing is null ? Margin : (Width / 2) + (Margin / 2), Margin, Margin);
        var pictures = new PrintPictures(handbook.Pictures, design.Theme, findings);
        var text = s_bodySizes.Select(size => Set(body, new ThemePage(page, size), pictures)).FirstOrDefault(set => set.Pages.Count == 1);
        if (text is null)
        {
            findings.Report(DiagnosticCodes.OversizedBlock, SourceLocation.WholeFile(Template), "The picture for shared links has no room for its text.", "Shorten the handbook's title or subtitle, or put less into the template.");
            return null;
        }

        NoticeFindings.Report(text.Notices, findings, design.Missing);
        var frame = text.Pages[0].Frame;
        var cover = drawing is null ? null : pictures.Read(drawing, Scope(BookStyleReader.From(design.Theme, new ThemePage(page, s_bodySizes[0]), language)), SourceLocation.WholeFile(Template)) as VectorPicture;
        return FramePainter.Png(cover is null ? frame : Beside(frame, cover), design.Theme.Light["paper"], PixelsPerPoint);
    }

    private TextDirection Direction => language.RightToLeft ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    private FlowScope Scope(BookStyle style) => new(style.Text(language.Code), Direction);

    private PagedDocument Set(IElement body, ThemePage page, PrintPictures pictures)
    {
        var style = BookStyleReader.From(design.Theme, page, language);
        var blocks = new FlowComposer(style, language.Strings, pictures, new OriginReader(Template)).Children(body, Scope(style));
        var date = new DateTimeOffset(handbook.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var info = new DocumentInfo(handbook.Config.Title.In(language.Code), "", language.Code, date) { Direction = Direction };
        return BookPaginator.Paginate(new Book(info, [new BookSection("share", blocks, page.Style) { IsOnePage = true }]));
    }

    /// <summary>The drawing fills its half to the edges; what does not fit is cut off on both sides alike.</summary>
    private Frame Beside(Frame text, VectorPicture cover)
    {
        var half = new Size(Width / 2, s_sheet.Height);
        var scale = Math.Max(half.Width / cover.Size.Width, half.Height / cover.Size.Height);
        var (x, y) = ((half.Width - (cover.Size.Width * scale)) / 2, (half.Height - (cover.Size.Height * scale)) / 2);
        var drawing = new GroupItem(new Frame(cover.Size, cover.Items), new Transform(scale, 0, 0, scale, x, y));
        var panel = new GroupItem(
            new Frame(half, [drawing]), Transform.Translate(language.RightToLeft ? 0 : Width / 2, 0), new Rect(0, 0, half.Width, half.Height));
        return text with { Items = [panel, .. text.Items] };
    }
}
