using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print.Html;

/// <summary>What an element inherits: the style of its characters and the direction of its lines.</summary>
internal sealed record FlowScope(TextStyle Style, TextDirection Direction)
{
    public FlowScope With(Func<TextStyle, TextStyle> change) => this with { Style = change(Style) };
}
