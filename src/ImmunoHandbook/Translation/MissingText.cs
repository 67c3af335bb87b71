using ImmunoHandbook.References;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmunoHandbook.Translation;

/// <summary>Shows what a translation lacks in the source's words, at the place where it would stand. Whole boxes and lists that are missing are shown as one.</summary>
internal sealed class MissingText(ResolvedChapter chapter, ChapterTranslation translation)
{
    /// <summary>For each block of the source what stands for it in the translation.</summary>
    private readonly Dictionary<Block, Block> _twins = new(ReferenceEqualityComparer.Instance);

    public void Show()
    {
        foreach (var unit in translation.Units)
        {
            AddTwins(unit.Source.Block, unit.Target?.Block);
        }

        var shown = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var unit in translation.Units.Where(u => u is { State: UnitState.Missing, Source.Block: not null }))
        {
            var whole = Whole(unit.Source.Block!);
            if (shown.Add(whole))
            {
                Insert(whole);
            }
        }
    }

    private void AddTwins(Block? source, Block? target)
    {
        for (; source is not null && target is not null && source.GetType() == target.GetType(); source = source.Parent, target = target.Parent)
        {
            _twins.TryAdd(source, target);
        }
    }

    /// <summary>The largest block around a missing one of which nothing is translated; part of a table is the whole table.</summary>
    private Block Whole(Block block)
    {
        for (var parent = block.Parent; parent is Table or TableRow or TableCell; parent = parent.Parent)
        {
            block = parent;
        }

        while (block.Parent is { Parent: not null } parent && !_twins.ContainsKey(parent))
        {
            block = parent;
        }

        return block;
    }

    private void Insert(Block whole)
    {
        var home = whole.Parent is { } parent && _twins.TryGetValue(parent, out var twin) && twin is ContainerBlock container ? container : chapter.Document;
        var foreign = Fitting(home, new ForeignBlock(translation.Source, whole, isStale: false));
        var at = Before(whole) is { } before ? home.IndexOf(before) + 1 : 0;
        home.Insert(at, foreign);
        _twins[whole] = foreign;
    }

    /// <summary>Lists hold items only, and whoever writes them counts on it.</summary>
    private static Block Fitting(ContainerBlock home, ForeignBlock foreign) => home switch
    {
        ListBlock => new ListItemBlock(foreign.Original.Parser!) { foreign },
        DefinitionList => new DefinitionItem(foreign.Original.Parser!) { foreign },
        _ => foreign,
    };

    /// <summary>What stands for the nearest sibling before; a table that stands for a part of itself is that sibling.</summary>
    private Block? Before(Block whole)
    {
        if (_twins.TryGetValue(whole, out var own))
        {
            return own;
        }

        var siblings = whole.Parent!;
        for (var i = siblings.IndexOf(whole) - 1; i >= 0; i--)
        {
            if (_twins.TryGetValue(siblings[i], out var twin))
            {
                return twin;
            }
        }

        return null;
    }
}
