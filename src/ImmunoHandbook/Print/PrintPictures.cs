using AngleSharp.Dom;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print.Html;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Print;

/// <summary>Pictures of print HTML: files of the content folder, and drawings that stand in the HTML itself.</summary>
internal sealed class PrintPictures(HandbookFolder folder, BookStyle style, Theme theme, DiagnosticBag findings)
{
    public Picture? Read(IElement element, FlowScope scope, SourceLocation at)
    {
        _ = (folder, style, theme, findings, element, scope, at);
        return null;
    }
}
