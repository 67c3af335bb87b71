namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Chooses where lines end so that the ragged edge is even over the whole paragraph: the least sum of squared empty ends
/// (Knuth and Plass, "Breaking paragraphs into lines", 1981, without stretching). The last line may be short, but not a
/// single short word if that can be helped.
/// </summary>
internal static class LineChoice
{
    /// <summary>Longer paragraphs are filled line by line: nobody sees the edge of a page-long paragraph as one shape.</summary>
    private const int LongestParagraph = 2_000;

    /// <summary>Lines differ by rounding: a word that fits exactly must not be pushed out.</summary>
    private const double Tolerance = 0.01;

    private const double ShortLastLine = 0.25;

    /// <summary>Index after the last box of each line.</summary>
    /// <param name="hanging">Indent of all lines but the first, in points.</param>
    public static List<int> Choose(List<LineBox> boxes, double width, double hanging)
    {
        var ends = new List<int>();
        for (var start = 0; start < boxes.Count;)
        {
            var end = start;
            while (end < boxes.Count && !boxes[end].ForcesBreak)
            {
                end++;
            }

            end = Math.Min(end + 1, boxes.Count);
            if (end - start > LongestParagraph)
            {
                Fill(boxes, start, end, width - hanging, ends);
            }
            else
            {
                ChooseEvenly(boxes, start, end, new Measure(width, hanging, start == 0), ends);
            }

            start = end;
        }

        return ends;
    }

    private static void Fill(List<LineBox> boxes, int start, int end, double width, List<int> ends)
    {
        double line = 0;
        for (var i = start; i < end; i++)
        {
            if (line > 0 && line + boxes[i].Width > width + Tolerance)
            {
                ends.Add(i);
                line = 0;
            }

            line += boxes[i].Width + boxes[i].SpaceAfter;
        }

        ends.Add(end);
    }

    private static void ChooseEvenly(List<LineBox> boxes, int start, int end, Measure measure, List<int> ends)
    {
        // costs[i]: least cost of setting the boxes from start + i to the end; computed from the end, so that each is final when used.
        var count = end - start;
        var costs = new double[count + 1];
        var next = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            costs[i] = double.PositiveInfinity;
            var room = measure.WidthOfLine(isFirst: i == 0);
            double line = 0;
            for (var j = i; j < count; j++)
            {
                line += boxes[start + j].Width;
                if (j > i && line > room + Tolerance)
                {
                    break;
                }

                var cost = costs[j + 1] + LineCost(line, room, isLast: j == count - 1, boxes: j - i + 1);
                if (cost < costs[i])
                {
                    (costs[i], next[i]) = (cost, j + 1);
                }

                line += boxes[start + j].SpaceAfter;
            }
        }

        for (var i = 0; i < count; i = next[i])
        {
            ends.Add(start + next[i]);
        }
    }

    private static double LineCost(double line, double room, bool isLast, int boxes)
    {
        if (!isLast)
        {
            var empty = Math.Max(0, room - line) / room;
            return empty * empty;
        }

        return boxes == 1 && line < room * ShortLastLine ? 0.15 : 0;
    }

    private readonly record struct Measure(double Width, double Hanging, bool StartsParagraph)
    {
        public double WidthOfLine(bool isFirst) => Math.Max(1, isFirst && StartsParagraph ? Width : Width - Hanging);
    }
}
