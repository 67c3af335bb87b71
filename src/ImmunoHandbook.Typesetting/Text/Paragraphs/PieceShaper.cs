using System.Runtime.InteropServices;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Text.Unicode;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>
/// Cuts a paragraph where a line may end and where level, script, style, owner or face change, and shapes what is between:
/// spaces apart from words, so that every repeated word is found in the memory of its <see cref="WordShaper"/>.
/// </summary>
internal sealed class PieceShaper
{
    /// <summary>Cost of a line that ends in a hyphen, as the share of the measure left empty that is as bad, squared.</summary>
    private const double HyphenPenalty = 0.15;

    /// <summary>Code points that are shaped together. Longer ones are no words, and HarfBuzz takes quadratic time for runs of joiners.</summary>
    private const int LongestFragment = 400;

    // Paragraphs are collected in memory that stays, and kept in arrays of their own length.
    [ThreadStatic]
    private static List<Fragment>? t_fragments;

    [ThreadStatic]
    private static List<TextPiece>? t_pieces;

    private readonly ParagraphSource _source;
    private readonly string _text;
    private readonly int[] _codePoints;
    private readonly int[] _offsets;
    private readonly byte[] _levels;
    private readonly List<Fragment> _fragments = t_fragments ??= [];
    private readonly List<TextPiece> _pieces = t_pieces ??= [];
    private readonly FontFace?[] _lastFaces = new FontFace?[2];
    private List<LayoutNotice>? _unbreakable;
    private WordShaper? _shaper;
    private int _stretch;
    private uint _script;

    private PieceShaper(ParagraphSource source, TextDirection direction)
    {
        _source = source;
        _fragments.Clear();
        _pieces.Clear();
        _text = source.Text.Replace('\n', ' ');
        (_codePoints, _offsets) = source.Decode();
        _levels = BidiLevels.Of(source, _codePoints, _offsets, direction);
        _script = FirstScript();
    }

    public MissingCharacters Missing { get; } = new();

    private IReadOnlyList<LayoutNotice> Notices => _unbreakable is null ? Missing.Notices : [.. Missing.Notices, .. _unbreakable];

    public static (ShapedParagraph Paragraph, IReadOnlyList<LayoutNotice> Notices) Shape(ParagraphSource source, TextDirection direction)
    {
        var shaper = new PieceShaper(source, direction);
        shaper.ShapePieces();
        return (new ShapedParagraph(shaper._text, direction, [.. shaper._fragments], [.. shaper._pieces]), shaper.Notices);
    }

    private uint FirstScript()
    {
        foreach (var c in _codePoints)
        {
            if (ScriptOf.Strong(c) is var script and not 0)
            {
                return script;
            }
        }

        return ScriptOf.Common;
    }

    private void ShapePieces()
    {
        var actions = LineBreaks.Find(_codePoints);
        BookBreaks.Apply(_codePoints, actions, _source.Stretches, _offsets);
        var start = 0;
        for (var i = 1; i <= _codePoints.Length; i++)
        {
            if (actions[i] != BreakAction.Prohibited)
            {
                AddPiece(start, i, actions[i] == BreakAction.Mandatory && i < _codePoints.Length);
                start = i;
            }
        }
    }

    private void AddPiece(int start, int end, bool forced)
    {
        for (var i = start; i < end;)
        {
            i = AddFragment(i, end);
        }

        var first = _pieces.Count > 0 ? _pieces[^1].End : 0;
        var text = _text.AsSpan(_offsets[start].._offsets[end]).Trim();
        if (UnspacedText.Look(text, _fragments[first].Stretch.Origin) is { } notice)
        {
            (_unbreakable ??= []).Add(notice);
        }

        _pieces.Add(PieceOf(CollectionsMarshal.AsSpan(_fragments), first) with
        {
            Forced = forced,
            Penalty = CharacterData.LineBreakOf(_codePoints[end - 1]) is LineBreakClass.HY or LineBreakClass.HH ? HyphenPenalty : 0,
        });
    }

    /// <summary>Sums up fragments from <paramref name="first"/> to the end as a piece without penalty.</summary>
    public static TextPiece PieceOf(ReadOnlySpan<Fragment> fragments, int first)
    {
        double width = 0, space = 0;
        foreach (ref readonly var fragment in fragments[first..])
        {
            if (fragment.IsSpace)
            {
                space += fragment.Width;
            }
            else
            {
                width += space + fragment.Width;
                space = 0;
            }
        }

        return new TextPiece(fragments.Length, width, space);
    }

    /// <summary>Shapes from a code point to the first change; returns where it stopped.</summary>
    private int AddFragment(int start, int limit)
    {
        while (_stretch + 1 < _source.Stretches.Count && _source.Stretches[_stretch + 1].Start <= _offsets[start])
        {
            _stretch++;
        }

        var stretch = _source.Stretches[_stretch];
        var stretchEnd = _stretch + 1 < _source.Stretches.Count ? _source.Stretches[_stretch + 1].Start : _text.Length;
        var isSpace = IsSpace(_codePoints[start]);
        // What keeps a picture's place is never shown: no family need be asked for it.
        var isPicture = stretch.Owner?.Inline is PictureSpan;
        FontFace? face = null;
        var script = 0u;
        var i = start;
        limit = Math.Min(limit, start + LongestFragment);
        while (i < limit && _offsets[i] < stretchEnd && IsSpace(_codePoints[i]) == isSpace && _levels[i] == _levels[start])
        {
            var end = Math.Min(FontChoice.ClusterEnd(_codePoints, _offsets, i, _text), limit);
            while (_offsets[end] > stretchEnd)
            {
                end--;
            }

            var clusterFace = isPicture ? stretch.Style.Fonts.Families[0].Face(stretch.Style.Bold)
                : isSpace ? FaceOfSpace(stretch.Style, _levels[start])
                : FontChoice.FaceFor(stretch.Style, _codePoints.AsSpan(i, end - i));
            var clusterScript = ScriptOf.Strong(_codePoints[i]);
            if ((face is not null && face != clusterFace) || (script != 0 && clusterScript != 0 && script != clusterScript))
            {
                break;
            }

            face = clusterFace;
            script = clusterScript == 0 ? script : clusterScript;
            i = end;
        }

        _script = script == 0 ? _script : script;
        Shape((start, i), face!, stretch, isSpace);
        if (!isPicture && !EmojiSequences.IsEmojiOrKey(_codePoints[start]))
        {
            _lastFaces[_levels[start] & 1] = face;
        }

        return i;
    }

    private void Shape((int Start, int End) range, FontFace face, Stretch stretch, bool isSpace)
    {
        int from = _offsets[range.Start], length = _offsets[range.End] - from;
        var level = _levels[range.Start];
        var traits = new ShapingTraits(_script, stretch.Language, (level & 1) == 1, stretch.Style.TabularNumbers);
        if (_shaper is null || _shaper.Face != face || _shaper.Traits != traits)
        {
            _shaper = face.ShaperFor(traits);
        }

        var word = _shaper.Shape(_text.AsSpan(from, length));
        var fragment = Fragment.Of((from, length), word, face, stretch, level) with { IsSpace = isSpace };
        if (InlinePictures.Of(fragment) is { } picture)
        {
            _fragments.Add(InlinePictures.Room(fragment, picture));
            return;
        }

        if (word.HasMissing)
        {
            Missing.Look(fragment, _text);
        }

        _fragments.Add(Blanks.Of(fragment) is { } blank ? Blanks.Spread(fragment, blank.Least) : fragment);
    }

    /// <summary>
    /// The face of the last text of the same direction, or Arabic text would change faces at each space and number. Emoji
    /// do not count: their font's space is as wide as its pictures.
    /// </summary>
    private FontFace FaceOfSpace(TextStyle style, byte level) =>
        _lastFaces[level & 1] is { } before && FontChoice.ServesSpace(before, style) ? before : FontChoice.FaceFor(style, [' ']);

    /// <summary>Spaces that vanish at the end of a line; no-break spaces do not.</summary>
    private static bool IsSpace(int c) => c is ' ' or '\n' or 0x1680 or 0x3000 or 0x205F or (>= 0x2000 and <= 0x200A and not 0x2007);
}
