using ImmunoHandbook.QuestPdf.Api;
using ImmunoHandbook.QuestPdf.Books;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Raster;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ImmunoHandbook.QuestPdf.Blocks;

/// <summary>A picture with its caption below it on the same page.</summary>
internal sealed class FigureSetter(BookPass pass)
{
    /// <summary>A page must also hold the caption and what leads to the picture.</summary>
    private const double MostHeight = 0.7;

    public void Set(IContainer container, FigureBlock figure, Setting setting)
    {
        var size = SizeOf(figure, setting);
        if (size.Width <= 0 || size.Height <= 0)
        {
            return;
        }

        if (figure.Caption.Count == 0)
        {
            SetPicture(new ParagraphSetter(pass).Place(container), figure, size, setting);
            return;
        }

        Newer.Whole(container, size.Height + new BlockHeight(pass).Of(figure.Caption, setting), setting.Height).Column(column =>
        {
            SetPicture(new ParagraphSetter(pass).Place(column.Item()), figure, size, setting);
            new BlockColumn(pass).Set(column.Item(), figure.Caption, setting);
        });
    }

    /// <summary>Scaled down, never up, to the measure and to the page, in points.</summary>
    private static Typesetting.Geometry.Size SizeOf(FigureBlock figure, Setting setting)
    {
        var natural = figure.Picture.Size;
        if (!(natural.Width > 0) || !(natural.Height > 0))
        {
            return default;
        }

        var scale = Math.Min(Math.Min(figure.Width ?? natural.Width, setting.Width) / natural.Width, setting.Height * MostHeight / natural.Height);
        return new Typesetting.Geometry.Size(natural.Width * scale, natural.Height * scale);
    }

    private static void SetPicture(IContainer container, FigureBlock figure, Typesetting.Geometry.Size size, Setting setting)
    {
        container = figure.Alt is { } alt ? Newer.Figure(container, alt) : Newer.Decoration(container);
        container = figure.Alignment switch
        {
            TextAlignment.Centre => container.AlignCenter(),
            TextAlignment.End when setting.RightToLeft => container.AlignLeft(),
            TextAlignment.End => container.AlignRight(),
            _ when setting.RightToLeft => container.AlignRight(),
            _ => container.AlignLeft(),
        };
        Draw(container, figure.Picture, size);
    }

    public static void Draw(IContainer container, Picture picture, Typesetting.Geometry.Size size)
    {
        container = container.Width((float)size.Width).Height((float)size.Height);
        switch (picture)
        {
            case VectorPicture drawing: Newer.Draw(container, drawing, Colour.White); break;
            case RasterPicture raster: container.Image(RasterFile.Of(raster)).FitUnproportionally(); break;
        }
    }
}
