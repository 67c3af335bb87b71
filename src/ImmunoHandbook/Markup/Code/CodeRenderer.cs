using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Code;

/// <summary>Lines of code as they were typed. They run from left to right in every language, and scroll by keyboard where they are wide.</summary>
internal sealed class CodeRenderer(SourceMark mark) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre class=\"code\" dir=\"ltr\" tabindex=\"0\"");
        mark.Write(renderer, code);
        renderer.Write("><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
