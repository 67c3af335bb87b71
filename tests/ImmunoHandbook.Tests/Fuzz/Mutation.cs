using System.Text;

namespace ImmunoHandbook.Tests.Fuzz;

/// <summary>
/// Damages a file as careless programs, bad disks and clever strangers do: bytes turned, cut, doubled or moved, pieces of other
/// files, and the signs that formats live by where none belongs. The same seed gives the same damage on every machine.
/// </summary>
internal sealed class Mutation(Random random, IReadOnlyList<byte[]> others)
{
    private static readonly byte[][] s_tokens =
    [
        .. new[]
        {
            "\0", "\u001b[31m", "\u0001", "\u0085", "\ufeff", "\u202e", "\u2066", "\u200d\u200d\u200d", "\u0301\u0301\u0301", "\ud83d\udc68\u200d\ud83d\udc69", "\u0645\u0631\u062d\u0628\u0627",
            "\n", "\n\n", "\r", "\t", "    ", "---\n", "***", "{{ ", "}}", "{{ clinic.phone_24h }}", "{{ fact \"x\" }}", "{#id}", "[^a]", "[^a]: [^a]\n", "[@KEY]", "[x](", "![a](b.png)",
            "<br>", "<table><tr><td>", "</td>", "<!--", "<script>", "<details>", "&#1;", "&#x10FFFF;", "&amp;", "::: tip\n", ":::\n", "::: chart 99/100 \"x\"\n:::\n", "> [!NOTE]\n", "- [ ] ",
            "|a|b|\n|-|-|\n", "+--+\n|a |\n+--+\n", "```\n", "$$", "::warning::x\n", "key: ", "? ", "- ", "&a *a", "\"\\e\\0\"", "'", "\"", "[", "{", "99999999999999999999", "-1", "1e308", "NaN", "../../x", "C:\\x",
            "<svg>", "<use href=\"#a\"/>", "<filter>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "viewBox=\"0 0 0 0\"", "transform=\"scale(1e300)\"", "<g>", "</g>", "<text>\u0645\u0631\u062d\u0628\u0627</text>", "]]>", "<file>", "<unit id=\"a\">", "msgid \"\"\n", "msgstr \"\n", "#, fuzzy\n",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], [0x00, 0x00, 0x00, 0x00], [0x7F, 0xFF, 0xFF, 0xFF],
    ];

    public byte[] Of(byte[] original)
    {
        var bytes = original;
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            bytes = Once(bytes);
        }

        return bytes;
    }

    private byte[] Once(byte[] bytes) => random.Next(9) switch
    {
        0 => Turned(bytes),
        1 => bytes[..random.Next(bytes.Length + 1)],
        2 => Replaced(bytes, Place(bytes, 400), []),
        3 => Replaced(bytes, (random.Next(bytes.Length + 1), 0), Piece(bytes, 400)),
        4 => Replaced(bytes, Place(bytes, 40), Piece(others[random.Next(others.Count)], 400)),
        5 => Swapped(bytes),
        6 => Replaced(bytes, (random.Next(bytes.Length + 1), 0), Repeated(Token())),
        7 => Replaced(bytes, Place(bytes, 20), Token()),
        _ => Replaced(bytes, (random.Next(bytes.Length + 1), 0), Token()),
    };

    private byte[] Token() => s_tokens[random.Next(s_tokens.Length)];

    private byte[] Repeated(byte[] token) => [.. Enumerable.Repeat(token, random.Next(2, 2_000)).SelectMany(b => b)];

    private byte[] Turned(byte[] bytes)
    {
        var turned = (byte[])bytes.Clone();
        for (var times = bytes.Length == 0 ? 0 : random.Next(1, 10); times > 0; times--)
        {
            turned[random.Next(turned.Length)] ^= (byte)(1 << random.Next(8));
        }

        return turned;
    }

    private byte[] Swapped(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        var (a, b) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private (int Start, int Length) Place(byte[] bytes, int most)
    {
        var start = random.Next(bytes.Length + 1);
        return (start, random.Next(Math.Min(most, bytes.Length - start) + 1));
    }

    private byte[] Piece(byte[] bytes, int most)
    {
        var (start, length) = Place(bytes, most);
        return bytes[start..(start + length)];
    }

    private static byte[] Replaced(byte[] bytes, (int Start, int Length) place, byte[] with) =>
        [.. bytes.AsSpan(0, place.Start), .. with, .. bytes.AsSpan(place.Start + place.Length)];
}
