using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>Notes at the foot of the page that their mark stands on, over the whole measure.</summary>
internal static class FootnoteLayout
{
    /// <summary>Height of the short rule above the first note with the space around it, in points.</summary>
    public const double SeparatorHeight = 12;

    private const double SeparatorWidth = 72;
    private const double SpaceAbove = 2;

    /// <summary>A line's notes take at most this part of a page; longer ones are set in the text.</summary>
    private const double LargestShare = 0.6;

    /// <summary>More blocks than lines that any page has room for: such a note is not measured first.</summary>
    private const int MostBlocks = 200;

    /// <summary>Sets the notes of a line for the page's foot; notes too long for it are handed back as late.</summary>
    public static void Attach(
        StripBuilder strips, Strip strip, ImmutableArray<FootnoteSpan> spans, in Setting setting, ref List<FootnoteSpan>? late)
    {
        if (spans.IsDefaultOrEmpty || setting.Node is not { } parent)
        {
            return;
        }

        var notes = ImmutableArray.CreateBuilder<FootNote>(spans.Length);
        var room = strips.HoldsNotes ? 0 : (strips.Pass.Page.Height * LargestShare) - strip.Height;
        foreach (var span in spans)
        {
            if (room <= 0 || span.Note.Count > MostBlocks)
            {
                (late ??= []).Add(span);
                continue;
            }

            var node = new StructureNode(StructureRole.Note, parent);
            var note = Set(strips.Pass, span, setting.Under(node) with { Region = strips.Pass.Page });
            room -= note.Height;
            if (room < 0)
            {
                (late ??= []).Add(span);
                continue;
            }

            parent.Add(node);
            notes.Add(note);
        }

        strip.Notes = notes.DrainToImmutable();
    }

    /// <summary>Sets notes that no page's foot can hold below the paragraph that they belong to.</summary>
    public static void AddInFlow(StripBuilder strips, List<FootnoteSpan>? late, in Setting setting, FlowBlock block)
    {
        foreach (var span in late ?? [])
        {
            if (!strips.HoldsNotes)
            {
                strips.Pass.Report(
                    LayoutNoticeKind.Oversized,
                    $"The note {span.Mark} is too long for the foot of a page and was set below its paragraph.",
                    "Shorten the note, or make it part of the text.",
                    span.Origin ?? block.Origin);
            }

            AddNote(strips, span, setting.Under(setting.AddNode(StructureRole.Note)));
        }
    }

    /// <summary>The short rule between text and notes, at the start side.</summary>
    public static Piece Separator(in Region page, TextDirection direction, Colour ink)
    {
        var width = Math.Min(SeparatorWidth, page.Width);
        var x = direction == TextDirection.LeftToRight ? page.X : page.X + page.Width - width;
        return RuleLayout.Across(new Region(x, width, 0), SeparatorHeight * 0.6, new Stroke(ink, 0.5));
    }

    private static FootNote Set(LayoutPass pass, FootnoteSpan span, in Setting setting)
    {
        var strips = new StripBuilder(pass, fillsPages: false) { HoldsNotes = true };
        AddNote(strips, span, setting);
        var content = Drawing.OfAll(strips.Finish());
        var pieces = ImmutableArray.CreateBuilder<Piece>(content.Pieces.Count);
        foreach (var piece in content.Pieces)
        {
            pieces.Add(piece.Moved(0, SpaceAbove));
        }

        return new FootNote(pieces.MoveToImmutable(), content.MarkItems(), strips.HeightFrom(0) + SpaceAbove, span.Style.Colour);
    }

    private static void AddNote(StripBuilder strips, FootnoteSpan span, in Setting setting)
    {
        Inline[] mark = [new TextSpan(span.Mark, span.Style)];
        var style = new ParagraphStyle(span.Style.Size * 1.3);
        var width = strips.Pass.Shape(mark, setting).NaturalWidth;
        new LabelledItem(mark, style, Math.Max(width + LabelledItem.Gap, span.Style.Size))
        {
            LabelNode = setting.AddNode(StructureRole.Lbl),
            BodyNode = setting.Node,
            Origin = span.Origin,
        }.Add(strips, span.Note, setting);
    }
}
