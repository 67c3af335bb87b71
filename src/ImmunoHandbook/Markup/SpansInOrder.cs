using Markdig.Syntax;

namespace ImmunoHandbook.Markup;

/// <summary>Stretches of a chapter that do not overlap, in the order of the text.</summary>
internal static class SpansInOrder
{
    /// <summary>True where one of them holds the character at an offset.</summary>
    public static bool Hold(List<SourceSpan> spans, int offset)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && spans[low - 1].End >= offset;
    }
}
