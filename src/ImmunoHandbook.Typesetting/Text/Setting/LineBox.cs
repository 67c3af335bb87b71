namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Pieces that no line may end between, with the spaces after them. Widths in points.</summary>
/// <param name="End">Index after the last piece that is no trailing space.</param>
/// <param name="EndWithSpaces">Index after the spaces.</param>
internal readonly record struct LineBox(int Start, int End, int EndWithSpaces, double Width, double SpaceAfter, bool ForcesBreak)
{
    public static List<LineBox> Join(List<TextPiece> pieces)
    {
        var boxes = new List<LineBox>();
        var start = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i + 1 == pieces.Count || pieces[i].AllowsBreak || pieces[i].ForcesBreak)
            {
                boxes.Add(Of(pieces, start, i + 1));
                start = i + 1;
            }
        }

        return boxes;
    }

    private static LineBox Of(List<TextPiece> pieces, int start, int endWithSpaces)
    {
        var end = endWithSpaces;
        double width = 0, space = 0;
        while (end > start && pieces[end - 1].IsSpace)
        {
            space += pieces[--end].Width;
        }

        for (var i = start; i < end; i++)
        {
            width += pieces[i].Width;
        }

        return new LineBox(start, end, endWithSpaces, width, space, pieces[endWithSpaces - 1].ForcesBreak);
    }
}
