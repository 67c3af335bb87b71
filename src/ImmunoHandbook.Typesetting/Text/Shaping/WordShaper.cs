using System.Collections.Concurrent;
using System.Collections.Immutable;
using HarfBuzzSharp;
using ImmunoHandbook.Typesetting.Pages;
using Buffer = HarfBuzzSharp.Buffer;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Everything but the text that shaping depends on.</summary>
/// <param name="Script">ISO 15924 tag as a number.</param>
internal readonly record struct ShapingTraits(uint Script, string Language, bool RightToLeft, bool TabularNumbers);

/// <summary>
/// Shapes with one face and one set of traits, and remembers every word: most words of a book are repeated, and a
/// repeated word costs one look-up. Safe to use from several threads.
/// </summary>
internal sealed class WordShaper(FontFace face, ShapingTraits traits)
{
    /// <summary>Longer stretches hardly come twice, and would only fill the memory.</summary>
    private const int LongestRemembered = 48;

    private static readonly Feature[] s_tabular = [new Feature(new Tag('t', 'n', 'u', 'm'), 1)];

    // Filling a buffer is not thread-safe, and making one for each word is slow.
    [ThreadStatic]
    private static Buffer? t_buffer;

    private readonly ConcurrentDictionary<string, ShapedWord> _words = new(StringComparer.Ordinal);
    private readonly Script _script = traits.Script;
    private readonly Feature[] _features = traits.TabularNumbers ? s_tabular : [];

    public FontFace Face { get; } = face;

    public ShapingTraits Traits { get; } = traits;

    public ShapedWord Shape(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestRemembered)
        {
            return ShapeNow(text);
        }

        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!words.TryGetValue(text, out var word))
        {
            word = ShapeNow(text);
            words.TryAdd(text, word);
        }

        return word;
    }

    private ShapedWord ShapeNow(ReadOnlySpan<char> text)
    {
        using var language = new Language(Traits.Language);
        var buffer = t_buffer ??= new Buffer();
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = Traits.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = _script;
        buffer.Language = language;
        buffer.Flags = BufferFlags.BeginningOfText | BufferFlags.EndOfText;
        buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
        Face.HarfBuzzFont.Shape(buffer, _features);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<PlacedGlyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new PlacedGlyph(
                (ushort)infos[i].Codepoint, (int)infos[i].Cluster,
                positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset));
        }

        return ShapedWord.Of(glyphs.MoveToImmutable());
    }
}
