using System.Collections.Immutable;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Layout;

/// <summary>
/// Collects the strips of a flow. Distances collapse while they are collected: between two strips stand the bottom
/// padding of the boxes that end, the larger of the spaces after and before, and the top padding of the boxes that start.
/// Space at the very start or end of a box is dropped: the padding is the space there.
/// </summary>
internal sealed class StripBuilder(LayoutPass pass, bool fillsPages)
{
    private readonly List<Strip> _strips = [];
    private ImmutableArray<FrameItem>.Builder? _marks;
    private Enclosure? _enclosure;
    private double _fixed;
    private double _margin;
    private List<SideNote>? _sideNotes;
    private int _besides = -1;
    private bool _atStart = true;
    private bool _forced;

    public LayoutPass Pass { get; } = pass;

    /// <summary>The strips go onto pages directly, not into a cell, a column or a note: columns and forced breaks work.</summary>
    public bool FillsPages { get; } = fillsPages;

    /// <summary>The strips are those of a note: a note within it is set below its paragraph, not at the page's foot.</summary>
    public bool HoldsNotes { get; init; }

    public IReadOnlyList<Strip> Strips => _strips;

    public int Count => _strips.Count;

    /// <summary>What was added last must not be the last thing on a page.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>What was added last is a heading and one line: it needs a second one.</summary>
    public bool NeedsLine { get; set; }

    public bool EndsWithHeading { get; set; }

    /// <summary>Header that strips added now are repeated under.</summary>
    public RepeatedHead? Head { get; set; }

    public Enclosure? Enclosure => _enclosure;

    /// <summary>Height of what must stay before the block that is being added, or 0.</summary>
    public double KeptHeight { get; private set; }

    /// <summary>Called before a block whose predecessor must stay with it (or need not).</summary>
    public void StartBlock(bool kept)
    {
        KeptHeight = 0;
        (KeepsWithNext, NeedsLine, EndsWithHeading) = (false, false, false);
        if (!kept)
        {
            return;
        }

        // What is taller than a page cannot be kept anyway: a chapter of headings would be summed up anew at each of them.
        var i = _strips.Count;
        do
        {
            i--;
            KeptHeight += _strips[i].Height + _strips[i].Lead;
        }
        while (i > 0 && KeptHeight <= Pass.Page.Height && _strips[i].Break is not (BreakRule.Allowed or BreakRule.Forced));
        KeptHeight += _margin;
    }

    /// <summary>Notes that follow belong to the last strip and stand beside the one with this index, or beside the next one to come if it is negative.</summary>
    public void NotesBeside(int index) => _besides = index;

    /// <summary>Takes a note into the margin; false if the notes of one strip would be taller than the page.</summary>
    public bool AddSideNote(SideNote note)
    {
        var strip = _besides >= 0 ? _strips[^1] : null;
        var there = strip?.SideHeight ?? (_sideNotes ?? []).Sum(n => n.Height + SideNoteLayout.Gap);
        if (there + note.Height > Pass.Page.Height)
        {
            return false;
        }

        if (strip is null)
        {
            (_sideNotes ??= []).Add(note with { IsLeading = true });
        }
        else
        {
            strip.SideNotes = strip.SideNotes.Add(note with { Beside = _strips[_besides] });
        }

        return true;
    }

    /// <summary>A flow inside of this one: a cell, a column.</summary>
    public StripBuilder Inner() => new(Pass, fillsPages: false) { HoldsNotes = HoldsNotes };

    /// <summary>Asks for space in points; of several requests the largest counts.</summary>
    public void Space(double space)
    {
        if (!_atStart)
        {
            _margin = Math.Max(_margin, space);
        }
    }

    public void Open(Enclosure enclosure)
    {
        _enclosure = enclosure;
        _fixed += _margin + enclosure.OpeningPadding;
        _margin = 0;
        _atStart = true;
    }

    public void Close()
    {
        var closing = _enclosure ?? throw new InvalidOperationException("no box is open");
        if (closing.First is null)
        {
            Add(new Strip());
        }

        _enclosure = closing.Parent;
        _fixed += closing.BottomPadding;
        _margin = 0;
        _atStart = false;
        (KeepsWithNext, NeedsLine, EndsWithHeading) = (false, false, false);
    }

    /// <summary>An anchor or outline entry for whatever comes next.</summary>
    public void Mark(FrameItem mark) => (_marks ??= ImmutableArray.CreateBuilder<FrameItem>()).Add(mark);

    /// <summary>What comes next starts on a new page.</summary>
    public void BreakPage() => (_forced, _besides) = (_strips.Count > 0, -1);

    public void Add(Strip strip)
    {
        strip.Lead = _fixed + _margin;
        (_fixed, _margin, _atStart) = (0, 0, false);
        Enclose(strip);
        if (Head is { } head)
        {
            strip.Head = head;
            strip.Top += head.Height;
        }

        if (_forced)
        {
            strip.Break = BreakRule.Forced;
            _forced = false;
        }

        if (_marks is { Count: > 0 } marks)
        {
            strip.Marks = [.. marks.DrainToImmutable(), .. strip.Marks];
        }

        if (_sideNotes is { Count: > 0 } notes)
        {
            strip.SideNotes = [.. notes];
            notes.Clear();
        }

        _strips.Add(strip);
    }

    /// <summary>Gives marks and side notes at the very end a place. Call once, after the last block.</summary>
    public IReadOnlyList<Strip> Finish()
    {
        if (_marks is { Count: > 0 } || _sideNotes is { Count: > 0 })
        {
            _forced = false;
            Add(new Strip());
        }

        return _strips;
    }

    /// <summary>Makes every break after the strip at <paramref name="from"/> at least as bad as <paramref name="rule"/>.</summary>
    public void Avoid(int from, int end, BreakRule rule)
    {
        for (var i = from + 1; i < end; i++)
        {
            Avoid(i, rule);
        }
    }

    public void Avoid(int index, BreakRule rule)
    {
        if (_strips[index].Break < rule)
        {
            _strips[index].Break = rule;
        }
    }

    /// <summary>Two lines at least of those from <paramref name="first"/> on stay together at either end.</summary>
    public void AvoidSingleLines(int first)
    {
        if (_strips.Count - first > 1)
        {
            Avoid(first + 1, BreakRule.Lines);
            Avoid(_strips.Count - 1, BreakRule.Lines);
        }
    }

    /// <summary>Height on a page of its own of the strips from <paramref name="from"/> on, with their notes.</summary>
    public double HeightFrom(int from)
    {
        var height = 0.0;
        for (var i = from; i < _strips.Count; i++)
        {
            var strip = _strips[i];
            height += strip.Height + strip.NotesHeight + (i == from ? strip.Top : strip.Lead);
        }

        return from < _strips.Count ? height + _strips[^1].Bottom : 0;
    }

    private void Enclose(Strip strip)
    {
        strip.Enclosure = _enclosure;
        for (var box = _enclosure; box is not null; box = box.Parent)
        {
            box.First ??= strip;
            strip.Top += ReferenceEquals(box.First, strip) ? box.OpeningPadding : box.TopPadding;
            strip.Bottom += box.BottomPadding;
        }
    }
}
