using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using QuestPDF.Elements.Table;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
#if QUESTPDF_TAGS
using System.Globalization;
using ImmunoHandbook.Typesetting.Pictures.Svg;
using ImmunoHandbook.Typesetting.Text;
#else
using ImmunoHandbook.Typesetting.Raster;
#endif

namespace ImmunoHandbook.QuestPdf.Api;

/// <summary>All that the 2023 releases of QuestPDF lack, or have under another name: nothing else asks for the version.</summary>
internal static class Newer
{
#if QUESTPDF_TAGS
    public static IContainer Tag(IContainer container, StructureRole role) => role switch
    {
        StructureRole.H1 => container.SemanticHeader1(),
        StructureRole.H2 => container.SemanticHeader2(),
        StructureRole.H3 => container.SemanticHeader3(),
        StructureRole.H4 => container.SemanticHeader4(),
        StructureRole.H5 => container.SemanticHeader5(),
        StructureRole.H6 => container.SemanticHeader6(),
        StructureRole.Sect => container.SemanticSection(),
        StructureRole.Div or StructureRole.Aside or StructureRole.Note => container.SemanticDivision(),
        StructureRole.BlockQuote => container.SemanticBlockQuotation(),
        StructureRole.Caption => container.SemanticCaption(),
        StructureRole.Index => container.SemanticIndex(),
        StructureRole.L => container.SemanticList(),
        StructureRole.LI => container.SemanticListItem(),
        StructureRole.Lbl => container.SemanticListLabel(),
        StructureRole.LBody => container.SemanticListItemBody(),
        StructureRole.Table => container.SemanticTable(),
        StructureRole.TOC => container.SemanticTableOfContents(),
        StructureRole.TOCI => container.SemanticTableOfContentsItem(),
        _ => container,
    };

    public static IContainer Decoration(IContainer container) => container.SemanticIgnore();

    public static IContainer Figure(IContainer container, string alt) => container.SemanticFigure(alt);

    public static IContainer Link(IContainer container, string description) => container.SemanticLink(description);

    public static IContainer Language(IContainer container, string language) => container.SemanticLanguage(language);

    public static IContainer Whole(IContainer container, double height, double page) => container.PreventPageBreak();

    public static IContainer Rounded(IContainer container, double radius) => container.CornerRadius((float)radius);

    public static void Columns(IContainer container, (int Count, double Gap) columns, Action<IContainer> content) =>
        container.MultiColumn(multi =>
        {
            multi.Columns(columns.Count);
            multi.Spacing((float)columns.Gap);
            multi.BalanceHeight();
            content(multi.Content());
        });

    public static void HeaderCell(ITableCellContainer cell) => cell.AsSemanticHorizontalHeader();

    /// <param name="paper">What the picture lies on.</param>
    public static void Draw(IContainer container, VectorPicture picture, Colour paper) => container.Svg(SvgWriter.Write(picture)).FitArea();

    public static QuestPDF.Infrastructure.TextStyle Families(QuestPDF.Infrastructure.TextStyle style, string[] families) => style.FontFamily(families);

    public static QuestPDF.Infrastructure.TextStyle Tabular(QuestPDF.Infrastructure.TextStyle style) => style.EnableFontFeature("tnum");

    /// <summary>Leading as a multiple of the size.</summary>
    public static double LineHeight(double leading, double size, FontFace face) => leading / size;

    /// <summary>A part whose direction is its own, as the characters that Unicode has for it.</summary>
    public static (string Before, string After) Isolate(Typesetting.Text.TextDirection? direction) => (direction switch
    {
        Typesetting.Text.TextDirection.LeftToRight => "\u2066",
        Typesetting.Text.TextDirection.RightToLeft => "\u2067",
        _ => "\u2068",
    }, "\u2069");

    public static DocumentMetadata Metadata(DocumentInfo info) => new()
    {
        Title = info.Title,
        Author = info.Author,
        Subject = info.Subject,
        Creator = info.Producer,
        Language = CultureInfo.InvariantCulture.TextInfo.ToLower(info.Language),
        CreationDate = info.Date,
        ModifiedDate = info.Date,
    };

    public static DocumentSettings Settings() => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    /// <summary>A font of the machine would make another book of it.</summary>
    public static void UseOwnFontsOnly() => QuestPDF.Settings.UseEnvironmentFonts = false;
#else
    private const double PixelsPerPoint = 300 / 72.0;

    public static IContainer Tag(IContainer container, StructureRole role) => container;

    public static IContainer Decoration(IContainer container) => container;

    public static IContainer Figure(IContainer container, string alt) => container;

    public static IContainer Link(IContainer container, string description) => container;

    public static IContainer Language(IContainer container, string language) => container;

    /// <summary>What no page can hold must be broken: these releases give up otherwise.</summary>
    public static IContainer Whole(IContainer container, double height, double page) => height < page * 0.75 ? container.ShowEntire() : container;

    public static IContainer Rounded(IContainer container, double radius) => container;

    public static void Columns(IContainer container, (int Count, double Gap) columns, Action<IContainer> content) => content(container);

    public static void HeaderCell(ITableCellContainer cell)
    {
    }

    public static void Draw(IContainer container, VectorPicture picture, Colour paper) =>
        container.Image(FramePainter.Png(new Frame(picture.Size, picture.Items), paper, PixelsPerPoint)).FitArea();

    public static TextStyle Families(TextStyle style, string[] families)
    {
        var chain = TextStyle.Default.FontFamily(families[^1]);
        for (var i = families.Length - 2; i > 0; i--)
        {
            chain = TextStyle.Default.FontFamily(families[i]).Fallback(chain);
        }

        style = style.FontFamily(families[0]);
        return families.Length > 1 ? style.Fallback(chain) : style;
    }

    public static TextStyle Tabular(TextStyle style) => style;

    /// <summary>Leading as a multiple of what the font asks for.</summary>
    public static double LineHeight(double leading, double size, Typesetting.Text.FontFace face) =>
        leading / (size * (face.Ascender - face.Descender + face.LineGap) / face.UnitsPerEm);

    public static (string Before, string After) Isolate(Typesetting.Text.TextDirection? direction) => ("", "");

    public static DocumentMetadata Metadata(DocumentInfo info) => new()
    {
        Title = info.Title,
        Author = info.Author,
        Subject = info.Subject,
        Creator = info.Producer,
        CreationDate = info.Date.UtcDateTime,
        ModifiedDate = info.Date.UtcDateTime,
    };

    public static DocumentSettings Settings() => new();

    public static void UseOwnFontsOnly()
    {
    }
#endif
}
