using System.Globalization;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Breaks words that are wider than the measure between characters: an address may be split, but never lost over the edge.</summary>
internal static class WordSplitter
{
    public static List<TextPiece> Split(List<TextPiece> pieces, List<LineBox> boxes, double width)
    {
        var split = new List<TextPiece>(pieces.Count + 8);
        foreach (var box in boxes)
        {
            for (var i = box.Start; i < box.EndWithSpaces; i++)
            {
                if (box.Width > width && !pieces[i].IsSpace)
                {
                    AddClusters(pieces[i], split);
                }
                else
                {
                    split.Add(pieces[i]);
                }
            }
        }

        return split;
    }

    /// <summary>One piece per user-perceived character, each with a break after it; the last keeps the piece's own break.</summary>
    private static void AddClusters(TextPiece piece, List<TextPiece> split)
    {
        var starts = StringInfo.ParseCombiningCharacters(piece.Text);
        for (var i = 0; i < starts.Length; i++)
        {
            var isLast = i + 1 == starts.Length;
            var text = piece.Text[starts[i]..(isLast ? piece.Text.Length : starts[i + 1])];
            split.Add(piece with
            {
                Text = text,
                Glyphs = WordShaper.Shape(text, piece.Face, piece.Style, (piece.Level & 1) == 1),
                AllowsBreak = !isLast || piece.AllowsBreak,
                ForcesBreak = isLast && piece.ForcesBreak,
            });
        }
    }
}
