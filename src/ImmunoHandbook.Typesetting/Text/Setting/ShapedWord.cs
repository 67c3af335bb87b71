using System.Collections.Concurrent;
using HarfBuzzSharp;
using ImmunoHandbook.Typesetting.Pages;
using Buffer = HarfBuzzSharp.Buffer;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Glyphs of a stretch of text in visual order; advance in font units.</summary>
internal sealed record ShapedWord(PlacedGlyph[] Glyphs, int Advance)
{
    public static readonly ShapedWord Nothing = new([], 0);
}

/// <summary>
/// Shapes with HarfBuzz and remembers: a book says the same few thousand words over and over. Shared by all threads.
/// </summary>
internal static class WordShaper
{
    /// <summary>Beyond this the memory is dropped and started again: it bounds what a huge book can take.</summary>
    private const int MostWords = 200_000;

    private static readonly Feature[] s_none = [];
    private static readonly Feature[] s_tabular = [Feature.Parse("tnum")];

    private static readonly ConcurrentDictionary<WordKey, ShapedWord> s_words = new();

    [ThreadStatic]
    private static Buffer? t_buffer;

    public static ShapedWord Shape(string text, FontFace face, TextStyle style, bool rightToLeft)
    {
        var key = new WordKey(text, face, style.Language, rightToLeft, style.TabularNumbers);
        if (s_words.TryGetValue(key, out var known))
        {
            return known;
        }

        if (s_words.Count > MostWords)
        {
            s_words.Clear();
        }

        return s_words[key] = Shape(key);
    }

    private static ShapedWord Shape(in WordKey key)
    {
        var buffer = t_buffer ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(key.Text);
        buffer.Direction = key.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = new HarfBuzzSharp.Language(key.Language);
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        buffer.GuessSegmentProperties();
        key.Face.HarfBuzzFont.Shape(buffer, key.TabularNumbers ? s_tabular : s_none);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new PlacedGlyph[infos.Length];
        var advance = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new PlacedGlyph(
                (ushort)infos[i].Codepoint, (int)infos[i].Cluster, positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset);
            advance += positions[i].XAdvance;
        }

        return new ShapedWord(glyphs, advance);
    }

    private readonly record struct WordKey(string Text, FontFace Face, string Language, bool RightToLeft, bool TabularNumbers);
}
