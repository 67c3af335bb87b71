using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImmunoHandbook.Typesetting.Pictures;
using ImmunoHandbook.Typesetting.Pictures.Svg;
using Xunit;

namespace ImmunoHandbook.Typesetting.Tests.Pictures;

/// <summary>Whatever the bytes are, the readers answer: a picture, or a problem.</summary>
public sealed class HostilePictureTests
{
    private const string Drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>.a{fill:red}</style><g transform='rotate(3)' opacity='.5'>" +
        "<path class='a' d='M0 0c1 1 2 2 3 3a4 4 0 1 0 5 5z' stroke-dasharray='1 2'/><text x='1' y='2'>a<tspan dx='3'>b</tspan></text>" +
        "<rect width='5' height='5' rx='1' fill='url(#g)'/><radialGradient id='g'><stop offset='.5'/></radialGradient><use href='#g'/></g></svg>";

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes(Drawing),
        new PngFile(3, 3, 8, 6, interlaced: true).Chunk("tRNS", 1).Pixels(new byte[60]),
        new PngFile(3, 3, 2, 3).Chunk("PLTE", 1, 2, 3).Chunk("pHYs", 1, 2).Pixels(new byte[20]),
        [0xFF, 0xD8, 0xFF, 0xE1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0,
            1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0, 0xFF, 0xDA],
    ];

    [Fact]
    public void Random_bytes_never_throw()
    {
        Prop.ForAll<byte[]>(bytes => Answers(bytes)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        var damage = from seed in Gen.Elements(Seeds)
                     from places in Gen.Choose(0, seed.Length - 1).ListOf()
                     from values in Gen.Choose(0, 255).ListOf(places.Count)
                     from length in Gen.Choose(0, seed.Length)
                     select Damage(seed, places, values, length);
        Prop.ForAll(damage.ToArbitrary(), Answers)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
    }

    [Fact]
    public void Damaged_drawings_never_throw_and_are_clean_or_empty()
    {
        var words = Gen.Elements(Drawing.Split(' ', '<', '>', '\'').Concat(["-", "1e999", "&#0;", "]]>", "<!--", "onload", "url("]).ToArray());
        var damage = from at in Gen.Choose(0, Drawing.Length)
                     from length in Gen.Choose(0, Drawing.Length - at)
                     from word in words
                     select Drawing[..at] + word + Drawing[(at + Math.Min(length, 20))..];
        Prop.ForAll(damage.ToArbitrary(), text =>
        {
            var (cleaned, _) = SvgCleaner.Clean(text);
            return Answers(Encoding.UTF8.GetBytes(text)) && (cleaned.Length == 0 || SvgCleaner.Clean(cleaned).Cleaned == cleaned);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));
    }

    private static bool Answers(byte[] bytes)
    {
        var reading = PictureReader.Read(bytes, "x", DrawingText.Options);
        return reading.Picture is not null || reading.Problems.Any(p => p.IsFatal);
    }

    private static byte[] Damage(byte[] seed, List<int> places, List<int> values, int length)
    {
        var damaged = seed.ToArray();
        for (var i = 0; i < places.Count; i++)
        {
            damaged[places[i]] = (byte)values[i];
        }

        // Half of the time the file is cut off, too.
        return length % 2 == 0 ? damaged : damaged[..length];
    }
}
