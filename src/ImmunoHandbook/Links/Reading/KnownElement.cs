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
    private static readonly Dictionary<string, KnownElement> s_names = new(StringComparer.Ordinal)
    {
        ["a"] = KnownElement.A, ["area"] = KnownElement.Area, ["link"] = KnownElement.Link, ["base"] = KnownElement.Base, ["meta"] = KnownElement.Meta,
        ["img"] = KnownElement.Image, ["image"] = KnownElement.Image, ["source"] = KnownElement.Source, ["script"] = KnownElement.Script,
        ["iframe"] = KnownElement.Frame, ["frame"] = KnownElement.Frame, ["embed"] = KnownElement.Embed, ["audio"] = KnownElement.Audio,
        ["video"] = KnownElement.Video, ["track"] = KnownElement.Track, ["input"] = KnownElement.Input, ["object"] = KnownElement.Object,
        ["form"] = KnownElement.Form, ["button"] = KnownElement.Button, ["blockquote"] = KnownElement.Quotation, ["q"] = KnownElement.Quotation,
        ["ins"] = KnownElement.Quotation, ["del"] = KnownElement.Quotation, ["body"] = KnownElement.Backed, ["table"] = KnownElement.Backed,
        ["thead"] = KnownElement.Backed, ["tbody"] = KnownElement.Backed, ["tfoot"] = KnownElement.Backed, ["tr"] = KnownElement.Backed,
        ["td"] = KnownElement.Backed, ["th"] = KnownElement.Backed, ["map"] = KnownElement.Map, ["style"] = KnownElement.Style,
        ["template"] = KnownElement.Template, ["noscript"] = KnownElement.NoScript,
    };

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
