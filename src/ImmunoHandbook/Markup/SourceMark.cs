using System.Globalization;
using ImmunoHandbook.References;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>
/// In print HTML each block says where it was written (<c>data-at="line,column"</c>), so that what the typesetter has to
/// say reaches the author's line. The website carries no such marks.
/// </summary>
internal sealed class SourceMark(ResolvedChapter chapter, OutputTarget target)
{
    public const string Attribute = "data-at";

    public void Write(HtmlRenderer renderer, MarkdownObject node)
    {
        if (target == OutputTarget.Print)
        {
            var at = chapter.LocationOf(node);
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" {Attribute}=\"{at.Line},{at.Column}\""));
        }
    }
}
