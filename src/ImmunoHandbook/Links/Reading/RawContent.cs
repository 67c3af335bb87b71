using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Elements whose content is text and no markup (WHATWG HTML, 13.2.5.2 to 13.2.5.5 and 13.2.6.4), and where that content ends.</summary>
internal static class RawContent
{
    /// <param name="isForeign">Within a drawing only scripts and styles are taken for text, which they are in practice.</param>
    public static bool IsOf(ReadOnlySpan<byte> tag, bool isForeign) => tag.Length switch
    {
        3 => !isForeign && Is(tag, "xmp"u8),
        5 => Is(tag, "style"u8) || (!isForeign && Is(tag, "title"u8)),
        6 => Is(tag, "script"u8) || (!isForeign && Is(tag, "iframe"u8)),
        7 => !isForeign && Is(tag, "noembed"u8),
        8 => !isForeign && (Is(tag, "textarea"u8) || Is(tag, "noframes"u8)),
        9 => !isForeign && Is(tag, "plaintext"u8),
        _ => false,
    };

    /// <summary>Up to the end tag, or to the end of the file.</summary>
    public static int LengthOf(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> rest)
    {
        if (Is(tag, "plaintext"u8))
        {
            return rest.Length;
        }

        if (Is(tag, "script"u8))
        {
            return ScriptLength(rest);
        }

        var at = 0;
        while (true)
        {
            var close = rest[at..].IndexOf("</"u8);
            if (close < 0)
            {
                return rest.Length;
            }

            at += close + 2;
            if (IsTagAt(rest, at, tag))
            {
                return at - 2;
            }
        }
    }

    /// <summary>After <c>&lt;!--</c> a script may hold a whole script element as text (13.2.5.20 to 13.2.5.31).</summary>
    private static int ScriptLength(ReadOnlySpan<byte> rest)
    {
        bool isEscaped = false, isDoubleEscaped = false;
        for (var at = 0; ; at++)
        {
            var next = isEscaped ? rest[at..].IndexOfAny((byte)'<', (byte)'-') : rest[at..].IndexOf((byte)'<');
            if (next < 0)
            {
                return rest.Length;
            }

            at += next;
            var here = rest[at..];
            if (here[0] == (byte)'-')
            {
                var isEnd = here.StartsWith("-->"u8);
                (isEscaped, isDoubleEscaped) = (isEscaped && !isEnd, isDoubleEscaped && !isEnd);
            }
            else if (here.StartsWith("</"u8) && IsTagAt(rest, at + 2, "script"u8))
            {
                if (!isDoubleEscaped)
                {
                    return at;
                }

                isDoubleEscaped = false;
            }
            else if (!isEscaped)
            {
                // The dashes stay in view: <!--> ends at once what it begins.
                isEscaped = here.StartsWith("<!--"u8);
                at += isEscaped ? 1 : 0;
            }
            else if (IsTagAt(rest, at + 1, "script"u8))
            {
                isDoubleEscaped = true;
            }
        }
    }

    private static bool IsTagAt(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> tag) =>
        text.Length - at > tag.Length && Ascii.EqualsIgnoreCase(text.Slice(at, tag.Length), tag)
        && text[at + tag.Length] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r' or (byte)'\f' or (byte)'>' or (byte)'/';

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) => tag.Length == name.Length && Ascii.EqualsIgnoreCase(tag, name);
}
