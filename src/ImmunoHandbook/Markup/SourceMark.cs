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

    /// <summary>What is being written stands in another chapter's file.</summary>
    public bool IsElsewhere { get; set; }

    public void Write(HtmlRenderer renderer, MarkdownObject node)
    {
        // A place in another file would be read as one in this chapter's.
        if (target == OutputTarget.Print && !IsElsewhere)
        {
            var at = chapter.LocationOf(node);
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" {Attribute}=\"{at.Line},{at.Column}\""));
        }
    }
}
