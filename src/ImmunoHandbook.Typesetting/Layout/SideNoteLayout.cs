using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// A note set for the margin; its x counts from the left edge of the column for notes. It belongs to the last strip of the
/// block that it follows, so that the order on the page is the order of reading.
/// </summary>
internal sealed record SideNote(ImmutableArray<Piece> Pieces, ImmutableArray<FrameItem> Marks, double Height)
{
    /// <summary>Strip that the note stands beside if it is on the same page; null for the one that it belongs to.</summary>
    public Strip? Beside { get; init; }

    /// <summary>The note is read before the strip that it belongs to: it followed a heading.</summary>
    public bool IsLeading { get; init; }
}

/// <summary>
/// Notes in the margin. A note goes onto the page of the strip that it belongs to. The notes of one page are together never taller
/// than it: <see cref="PageFill"/> ends the page before, so that there is always a place for each.
/// </summary>
internal static class SideNoteLayout
{
    /// <summary>Least space between two notes, in points.</summary>
    public const double Gap = 10;

    public static void Add(StripBuilder strips, SideNoteBlock block, in Setting setting)
    {
        if (!TryAdd(strips, block.Children, (block.Role, block), setting))
        {
            foreach (var anchor in block.Anchors)
            {
                strips.Mark(new AnchorItem(anchor, new Point(setting.Region.X, 0)));
            }

            BlockLayout.AddAll(strips, block.InFlow, setting);
        }
    }

    /// <summary>Sets a note for the margin; false where it must stand in the flow.</summary>
    public static bool TryAdd(
        StripBuilder strips, IReadOnlyList<FlowBlock> children, (StructureRole Role, FlowBlock Block) element, in Setting setting)
    {
        if (!strips.FillsPages || strips.Enclosure is not null || strips.Pass.NoteWidth < Region.Smallest || setting.Node is not { } parent)
        {
            return false;
        }

        var node = element.Role == StructureRole.None ? parent : new StructureNode(element.Role, parent) { Language = element.Block.Language };
        var inner = new StripBuilder(strips.Pass, fillsPages: false) { HoldsNotes = true };
        foreach (var anchor in element.Block.Anchors)
        {
            inner.Mark(new AnchorItem(anchor, default));
        }

        var before = parent.Children.Count;
        var column = setting.Region with { X = 0, Width = strips.Pass.NoteWidth };
        BlockLayout.AddAll(inner, children, setting.Under(node) with { Region = column });
        var content = Drawing.OfAll(inner.Finish());
        var note = new SideNote([.. content.Pieces], content.MarkItems(), inner.HeightFrom(0));
        if (!strips.AddSideNote(note))
        {
            // What was set is forgotten: the blocks are set anew in the flow.
            parent.RemoveAfter(before);
            return false;
        }

        if (!ReferenceEquals(node, parent))
        {
            parent.Add(node);
        }

        return true;
    }

    /// <summary>
    /// Tops of a page's notes: each as near to its wish as the others allow, in order, none beyond the page's foot.
    /// First every note moves down to below the one before it, then those that stand too low move up.
    /// </summary>
    public static double[] Tops(IReadOnlyList<(double Wish, double Height)> notes, double pageHeight)
    {
        var tops = new double[notes.Count];
        var free = 0.0;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(notes[i].Wish, free);
            free = tops[i] + notes[i].Height + Gap;
        }

        var limit = pageHeight;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Max(0, Math.Min(tops[i], limit - notes[i].Height));
            limit = tops[i] - Gap;
        }

        return tops;
    }
}
