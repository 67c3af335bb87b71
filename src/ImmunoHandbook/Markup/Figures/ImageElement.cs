using System.Globalization;
using ImmunoHandbook.Markup.CrossReferences;
using ImmunoHandbook.Markup.Headings;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Figures;

internal static class ImageElement
{
    /// <summary>Class by which an author says that a picture tells nothing and needs no alternative text.</summary>
    public const string DecorativeClass = "decorative";

    public static bool IsDecorative(LinkInline image) =>
        image.TryGetAttributes()?.Classes?.Contains(DecorativeClass) ?? false;

    public static string AlternativeText(LinkInline image) => PlainText.Of(image);

    public static void Write(HtmlRenderer renderer, LinkInline image, ChapterHtmlOptions options, LinkOriginRecorder origins)
    {
        if (image.BoundTo<ImageTarget>() is not { } target)
        {
            renderer.WriteEscape(AlternativeText(image));
            return;
        }

        var address = options.ImageAddress(target.Path);
        origins.Record(address, image);
        renderer.Write("<img src=\"").WriteEscapeUrl(address).Write("\" alt=\"");
        renderer.WriteEscape(IsDecorative(image) ? "" : AlternativeText(image)).Write('"');
        if (options.ImageSize(target.Path) is { } size)
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\""));
        }

        renderer.Write('>');
    }
}
