using System.Collections.Frozen;

namespace ImmunoHandbook.Markup.Boxes;

internal enum BoxForm
{
    /// <summary>A titled panel.</summary>
    Panel,

    /// <summary>A call box with its level word and shape.</summary>
    Call,

    /// <summary>Part of a card of the size of a bank card, to be cut out and folded; its first line is its title.</summary>
    Card,

    /// <summary>Ruled lines to write on; takes their number.</summary>
    Notes,

    /// <summary>An icon array; takes "filled/total" and a sentence.</summary>
    Chart,
}

/// <summary>A container of the dialect. <see cref="TitleKey"/> names its heading word in strings.yml.</summary>
internal sealed record BoxKind(string Name, BoxForm Form, string CssClass, string TitleKey)
{
    public static readonly FrozenDictionary<string, BoxKind> ByName = new BoxKind[]
    {
        new("main", BoxForm.Panel, "main-message", "box.main"),
        new("key-points", BoxForm.Panel, "key-points", "box.key-points"),
        new("questions", BoxForm.Panel, "questions", "box.questions"),
        new("tip", BoxForm.Panel, "tip", "box.tip"),
        new("card", BoxForm.Card, "card", ""),
        new("call-now", BoxForm.Call, "call call-now", "call.now"),
        new("call-today", BoxForm.Call, "call call-today", "call.today"),
        new("next-visit", BoxForm.Call, "call call-next", "call.next"),
        new("notes", BoxForm.Notes, "notes", "box.notes"),
        new("chart", BoxForm.Chart, "chart", ""),
    }.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
}
