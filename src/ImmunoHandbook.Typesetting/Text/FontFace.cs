namespace ImmunoHandbook.Typesetting.Text;

/// <summary>One OpenType face.</summary>
public sealed partial class FontFace
{
}
