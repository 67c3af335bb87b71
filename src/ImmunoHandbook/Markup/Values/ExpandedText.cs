namespace ImmunoHandbook.Markup.Values;

/// <summary>A chapter's body after its values were filled in, with the way back to the file.</summary>
/// <param name="Segments">Ordered by <see cref="ExpandedSegment.Start"/>; the first starts at 0.</param>
internal sealed record ExpandedText(string Text, IReadOnlyList<ExpandedSegment> Segments)
{
    /// <summary>Offset in the chapter's file of what stands at an offset of the expanded text.</summary>
    public int SourceOffset(int offset)
    {
        int low = 0, high = Segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var segment = Segments[low];
        return segment.IsVerbatim ? segment.SourceStart + (offset - segment.Start) : segment.SourceStart;
    }
}

/// <summary>A stretch of expanded text: copied from the file, or standing for one placeholder in it.</summary>
internal readonly record struct ExpandedSegment(int Start, int SourceStart, bool IsVerbatim);
