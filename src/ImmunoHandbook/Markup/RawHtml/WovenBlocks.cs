using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>What opens when it is asked for; its first block may be a <see cref="SummaryBlock"/>.</summary>
internal sealed class DetailsBlock() : ContainerBlock(null);

/// <summary>What stands there while the rest is closed.</summary>
internal sealed class SummaryBlock : ParagraphBlock;

/// <summary>Several blocks that tags made of one paragraph of the file.</summary>
internal sealed class WovenGroup() : ContainerBlock(null);

/// <summary>An element of HTML that Markdown has no sign for: kbd, or abbr with its long form.</summary>
internal sealed class ElementInline(string name) : ContainerInline
{
    public string Name { get; } = name;

    public string? Title { get; init; }
}

/// <summary>A place in the text that links can lead to; its id is an attribute, as those of headings are.</summary>
internal sealed class AnchorInline : LeafInline;

/// <summary>Which paragraph of the file a block was made from, where tags took that paragraph apart.</summary>
internal static class Woven
{
    private static readonly object s_key = new();

    public static void SetOrigin(this Block block, Block origin) => block.SetData(s_key, origin);

    public static Block? Origin(this Block block) => block.GetData(s_key) as Block;
}
