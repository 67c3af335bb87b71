using System.Globalization;
using AngleSharp.Dom;
using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Print.Html;

/// <summary>Lists and lists of words with their meanings. What stands in them outside of any item goes with the item before it.</summary>
internal sealed class ListComposer(BookStyle style, FlowComposer blocks, InlineComposer inlines, OriginReader origins)
{
    public ListBlock List(IElement list, FlowScope scope)
    {
        var isOrdered = list.LocalName == "ol";
        var items = Items(list, scope, isOrdered);
        return new ListBlock(items, style.BodySize * (items.Count > 9 && isOrdered ? 2 : 1.5), style.Paragraph(scope.Style.Size))
        {
            Origin = origins.Of(list),
            Anchors = Anchors.Of(list),
            Numbering = isOrdered ? ListNumbering.Numbers : ListNumbering.Bullets,
            ItemGap = style.ParagraphGap / (IsClose(list) ? 12 : 2),
            SpaceAfter = style.ParagraphGap,
        };
    }

    public ListBlock Definitions(IElement list, FlowScope scope)
    {
        var bodies = new List<List<FlowBlock>>();
        foreach (var part in Parts(list, "dt", "dd"))
        {
            if (part is IElement { LocalName: "dt" } word)
            {
                bodies.Add(Term(word, scope));
            }
            else if ((part is IElement { LocalName: "dd" } meaning ? Inside(meaning, scope) : blocks.Children([part], scope)) is { Count: > 0 } said)
            {
                (bodies.Count > 0 ? bodies[^1] : Added(bodies)).AddRange(FlowEnds.TrimLast(said));
            }
        }

        // A word and what it means are read together.
        var items = bodies.Select(body => new ListItem([], [new GroupBlock(body) { KeepTogether = true }])).ToList();
        return new ListBlock(items, 0, style.Paragraph(scope.Style.Size)) { ItemGap = style.ParagraphGap / (IsClose(list) ? 2 : 1), SpaceAfter = style.ParagraphGap };
    }

    private static bool IsClose(IElement list) => list.ClassList.Contains("close");

    private List<ListItem> Items(IElement list, FlowScope scope, bool isOrdered)
    {
        var number = IntegerOf(list, "start") ?? 1;
        var items = new List<ListItem>();
        foreach (var part in Parts(list, "li", "li"))
        {
            if (part is IElement { LocalName: "li" } item)
            {
                number = IntegerOf(item, "value") ?? number;
                var label = Label(item, scope, isOrdered ? inlines.Number(number++) + "." : null);
                items.Add(new ListItem([label], FlowEnds.Anchored(FlowEnds.TrimLast(Inside(item, scope)), Anchors.Of(item))));
            }
            else if (blocks.Children([part], scope) is { Count: > 0 } stray)
            {
                var before = items.Count > 0 ? items[^1] : new ListItem([], []);
                items.RemoveRange(Math.Max(0, items.Count - 1), Math.Min(1, items.Count));
                items.Add(before with { Body = [.. before.Body, .. FlowEnds.TrimLast(stray)] });
            }
        }

        return items;
    }

    private List<FlowBlock> Inside(IElement part, FlowScope outer)
    {
        var scope = ScopeReader.Of(part, outer);
        var inside = blocks.Children(part, scope);
        return scope == outer ? inside : [.. inside.Select(block => block with { Language = scope.Style.Language, Direction = scope.Direction })];
    }

    /// <param name="number">With its stop, or null.</param>
    private Inline Label(IElement item, FlowScope scope, string? number)
    {
        if (number is null && TaskBoxes.TakeFrom(item) is { } box)
        {
            return TaskBoxes.Draw(box, scope.Style, style.Colours);
        }

        return new TextSpan(number ?? "\u2022", scope.Style with { Bold = number is not null, Colour = style.Colours.Accent });
    }

    private List<FlowBlock> Term(IElement word, FlowScope scope)
    {
        var term = ScopeReader.Of(word, scope).With(s => s with { Bold = true, Colour = style.Colours.Accent });
        return [new ParagraphBlock(inlines.Compose(word.ChildNodes, term), style.Paragraph(scope.Style.Size)) { KeepWithNext = true, Anchors = Anchors.Of(word) }];
    }

    private static List<FlowBlock> Added(List<List<FlowBlock>> bodies)
    {
        bodies.Add([]);
        return bodies[^1];
    }

    /// <summary>Parts of a list, those in an element around some of them too, which HTML allows in one kind of list and authors write in all.</summary>
    private static IEnumerable<INode> Parts(IElement list, string one, string other)
    {
        foreach (var node in list.ChildNodes)
        {
            var isAround = node is IElement element && element.LocalName is not ("ul" or "ol" or "menu" or "dl") && element.LocalName != one && element.LocalName != other
                && element.Children.Any(child => child.LocalName == one || child.LocalName == other);
            foreach (var part in isAround ? Parts((IElement)node, one, other) : [node])
            {
                yield return part;
            }
        }
    }

    private static int? IntegerOf(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
