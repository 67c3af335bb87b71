using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Elements that can hold an address.</summary>
[Flags]
internal enum KnownElement
{
    Other = 0,
    A = 1,
    Area = 1 << 1,
    Link = 1 << 2,
    Base = 1 << 3,
    Meta = 1 << 4,
    Image = 1 << 5,
    Source = 1 << 6,
    Script = 1 << 7,
    Frame = 1 << 8,
    Embed = 1 << 9,
    Audio = 1 << 10,
    Video = 1 << 11,
    Track = 1 << 12,
    Input = 1 << 13,
    Object = 1 << 14,
    Form = 1 << 15,
    Button = 1 << 16,

    /// <summary>blockquote, q, ins, del.</summary>
    Quotation = 1 << 17,

    /// <summary>What old pages give a background picture: body, table, its rows and cells.</summary>
    Backed = 1 << 18,
    Map = 1 << 19,
    Style = 1 << 20,
    Template = 1 << 21,
    NoScript = 1 << 22,
}

internal static class KnownElements
{
    private static readonly (KnownElement Element, string Names)[] s_elements =
    [
        (KnownElement.A, "a"), (KnownElement.Area, "area"), (KnownElement.Link, "link"), (KnownElement.Base, "base"),
        (KnownElement.Meta, "meta"), (KnownElement.Image, "img image"), (KnownElement.Source, "source"), (KnownElement.Script, "script"),
        (KnownElement.Frame, "iframe frame"), (KnownElement.Embed, "embed"), (KnownElement.Audio, "audio"), (KnownElement.Video, "video"),
        (KnownElement.Track, "track"), (KnownElement.Input, "input"), (KnownElement.Object, "object"), (KnownElement.Form, "form"),
        (KnownElement.Button, "button"), (KnownElement.Quotation, "blockquote q ins del"),
        (KnownElement.Backed, "body table thead tbody tfoot tr td th"), (KnownElement.Map, "map"), (KnownElement.Style, "style"),
        (KnownElement.Template, "template"), (KnownElement.NoScript, "noscript"),
    ];

    private static readonly Dictionary<string, KnownElement> s_names = s_elements
        .SelectMany(e => e.Names.Split(' '), (e, name) => (name, e.Element)).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, KnownElement>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int s_longest = s_names.Keys.Max(n => n.Length);

    public static KnownElement Of(ReadOnlySpan<byte> tag)
    {
        Span<char> name = stackalloc char[s_longest];
        return tag.Length <= name.Length && Ascii.ToLower(tag, name, out _) == System.Buffers.OperationStatus.Done && s_lookup.TryGetValue(name[..tag.Length], out var element)
            ? element
            : KnownElement.Other;
    }
}
