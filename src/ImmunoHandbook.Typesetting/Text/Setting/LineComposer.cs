using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Sets shaped pieces in lines of a width.</summary>
internal sealed class LineComposer(List<TextPiece> pieces, List<LineBox> boxes, TextDirection direction)
{
    public IReadOnlyList<TextLine> SetLines(double width, ParagraphStyle style, StructureNode? node)
    {
        var (shownPieces, shownBoxes) = (pieces, boxes);
        var narrowest = Math.Max(1, width - style.HangingIndent);
        if (boxes.Exists(b => b.Width > narrowest))
        {
            shownPieces = WordSplitter.Split(pieces, boxes, narrowest);
            shownBoxes = LineBox.Join(shownPieces);
        }

        var owners = new OwnerNodes(node);
        var lines = new List<TextLine>();
        var first = 0;
        foreach (var end in LineChoice.Choose(shownBoxes, width, style.HangingIndent))
        {
            var indent = lines.Count == 0 ? 0 : style.HangingIndent;
            var line = new LineAssembler(shownPieces, direction, owners)
                .Assemble(shownBoxes[first].Start, shownBoxes[end - 1].End, shownBoxes[end - 1].EndWithSpaces);
            lines.Add(line.Place(width, indent, style.Alignment, direction));
            first = end;
        }

        return lines;
    }
}
