using System.Globalization;
using AngleSharp.Dom;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup;

namespace ImmunoHandbook.Print.Html;

/// <summary>Place in the author's file of what a print section shows, from the marks that chapter HTML carries in <c>data-at</c>.</summary>
/// <param name="path">The chapter's file, or the print template where the section is no chapter.</param>
internal sealed class OriginReader(string path)
{
    public SourceLocation Of(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.GetAttribute(SourceMark.Attribute) is { } mark && mark.Split(',') is [var line, var column])
            {
                return new SourceLocation(
                    path, int.Parse(line, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture));
            }
        }

        return SourceLocation.WholeFile(path);
    }
}
