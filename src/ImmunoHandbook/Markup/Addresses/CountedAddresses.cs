using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Addresses;

/// <summary>
/// Reads typed addresses, up to so many in one paragraph: for each of them Markdig looks through all of the paragraph before it,
/// so their time grows with the square of their number. What is left over makes the chapter one that is not read.
/// </summary>
internal sealed class CountedAddresses(AutoLinkOptions options) : AutoLinkParser(options)
{
    private static readonly object s_tried = new();

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not { } block || !(slice.Match("http") || slice.Match("www.")))
        {
            return false;
        }

        var tried = TriedIn(block) + 1;
        block.SetData(s_tried, tried);
        return tried <= Limits.AddressesInParagraph && base.Match(processor, ref slice);
    }

    public static bool AreTooMany(LeafBlock block) => TriedIn(block) > Limits.AddressesInParagraph;

    private static int TriedIn(LeafBlock block) => block.GetData(s_tried) as int? ?? 0;
}
