using System.Text;

namespace ImmunoHandbook.Links.Reading;

/// <summary>Attributes that hold an address, name a place or say what an address is for.</summary>
internal enum KnownAttribute
{
    None,
    Id,
    Src,
    Rel,
    Href,
    Cite,
    Data,
    Name,
    Ping,
    Type,
    Style,
    Action,
    Poster,
    SrcSet,
    SrcDoc,
    UseMap,
    Content,
    Property,
    HrefLang,
    LongDesc,
    HttpEquiv,
    FormAction,
    Background,
    XlinkHref,
    ImageSrcSet,
    ShadowRootMode,

    /// <summary>Of our own search script: what it looks into.</summary>
    DataIndex,
}

internal static class KnownAttributes
{
    public static readonly int Count = Enum.GetValues<KnownAttribute>().Length;

    public static KnownAttribute Of(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => Pick(name, "id"u8, KnownAttribute.Id),
        3 => Pick(name, "src"u8, KnownAttribute.Src, "rel"u8, KnownAttribute.Rel),
        4 => (name[0] | 0x20) switch
        {
            'h' => Pick(name, "href"u8, KnownAttribute.Href),
            'n' => Pick(name, "name"u8, KnownAttribute.Name),
            't' => Pick(name, "type"u8, KnownAttribute.Type),
            'c' => Pick(name, "cite"u8, KnownAttribute.Cite),
            _ => Pick(name, "data"u8, KnownAttribute.Data, "ping"u8, KnownAttribute.Ping),
        },
        5 => Pick(name, "style"u8, KnownAttribute.Style),
        6 => (name[0] | 0x20) switch
        {
            's' => Pick(name, "srcset"u8, KnownAttribute.SrcSet, "srcdoc"u8, KnownAttribute.SrcDoc),
            'a' => Pick(name, "action"u8, KnownAttribute.Action),
            _ => Pick(name, "poster"u8, KnownAttribute.Poster, "usemap"u8, KnownAttribute.UseMap),
        },
        7 => Pick(name, "content"u8, KnownAttribute.Content),
        8 => (name[0] | 0x20) switch
        {
            'l' => Pick(name, "longdesc"u8, KnownAttribute.LongDesc),
            _ => Pick(name, "hreflang"u8, KnownAttribute.HrefLang, "property"u8, KnownAttribute.Property),
        },
        10 => (name[0] | 0x20) switch
        {
            'h' => Pick(name, "http-equiv"u8, KnownAttribute.HttpEquiv),
            'd' => Pick(name, "data-index"u8, KnownAttribute.DataIndex),
            'x' => Pick(name, "xlink:href"u8, KnownAttribute.XlinkHref),
            _ => Pick(name, "formaction"u8, KnownAttribute.FormAction, "background"u8, KnownAttribute.Background),
        },
        11 => Pick(name, "imagesrcset"u8, KnownAttribute.ImageSrcSet),
        14 => Pick(name, "shadowrootmode"u8, KnownAttribute.ShadowRootMode),
        _ => KnownAttribute.None,
    };

    private static KnownAttribute Pick(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase, KnownAttribute attribute) =>
        Ascii.EqualsIgnoreCase(name, lowerCase) ? attribute : KnownAttribute.None;

    private static KnownAttribute Pick(
        ReadOnlySpan<byte> name, ReadOnlySpan<byte> first, KnownAttribute one, ReadOnlySpan<byte> second, KnownAttribute other) =>
        Ascii.EqualsIgnoreCase(name, first) ? one : Pick(name, second, other);
}
