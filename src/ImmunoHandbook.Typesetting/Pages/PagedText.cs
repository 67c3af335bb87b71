using System.Text;

namespace ImmunoHandbook.Typesetting.Pages;

/// <summary>What stands on the pages of a finished book, in the order in which it is drawn: text alone, without heads, feet and drawings.</summary>
public static class PagedText
{
    /// <summary>Where a line ends without a space between its last sign and the next line's first.</summary>
    public const char LineEnd = '\v';

    /// <summary>
    /// Text of each section by the anchors that stand in it. Lines of one paragraph that end in a space go on; a line break is
    /// between everything else, and around what is raised or lowered.
    /// </summary>
    public static IReadOnlyDictionary<string, string> BySectionAnchor(PagedDocument document, IReadOnlySet<string> anchors)
    {
        var (texts, sectionOfAnchor) = (new Dictionary<StructureNode, StringBuilder>(), new Dictionary<string, StructureNode>(StringComparer.Ordinal));
        var pagesOfAnchors = anchors.Where(document.PageOfAnchor.ContainsKey).ToLookup(a => document.PageOfAnchor[a]);
        GlyphRun? before = null;
        foreach (var page in document.Pages)
        {
            var isFirst = true;
            foreach (var run in Runs(page.Frame))
            {
                if (Section(run.Node!) is not { } section)
                {
                    continue;
                }

                foreach (var anchor in isFirst ? pagesOfAnchors[page.Number] : [])
                {
                    sectionOfAnchor[anchor] = section;
                }

                isFirst = false;
                if (!texts.TryGetValue(section, out var text))
                {
                    texts.Add(section, text = new StringBuilder());
                }

                AppendGap(text, before, run);
                text.Append(run.Text);
                before = run;
            }
        }

        return sectionOfAnchor.ToDictionary(s => s.Key, s => texts[s.Value].ToString(), StringComparer.Ordinal);
    }

    private static void AppendGap(StringBuilder text, GlyphRun? before, GlyphRun run)
    {
        if (before is null || !ReferenceEquals(Paragraph(before.Node!), Paragraph(run.Node!)))
        {
            text.Append('\n');
            return;
        }

        var distance = Math.Abs(before.At.Y - run.At.Y);
        if (distance > Math.Max(before.Size, run.Size) * 0.9)
        {
            text.Append(LineEnd);
        }
        else if (distance > 0.01)
        {
            text.Append('\n');
        }
    }

    /// <summary>Runs of the text itself.</summary>
    private static IEnumerable<GlyphRun> Runs(Frame frame)
    {
        foreach (var item in frame.Items)
        {
            switch (item)
            {
                case GlyphRun { Node: not null } run:
                    yield return run;
                    break;
                case GroupItem { Artifact: ArtifactKind.None, Node: null } group:
                    foreach (var run in Runs(group.Child))
                    {
                        yield return run;
                    }

                    break;
            }
        }
    }

    private static StructureNode? Paragraph(StructureNode node)
    {
        var at = node;
        while (at is { Role: StructureRole.Span or StructureRole.Link or StructureRole.Reference or StructureRole.Code })
        {
            at = at.Parent;
        }

        return at;
    }

    /// <summary>The outermost section: that of a chapter.</summary>
    private static StructureNode? Section(StructureNode node)
    {
        StructureNode? section = null;
        for (var at = node; at is not null; at = at.Parent)
        {
            section = at.Role is StructureRole.Sect or StructureRole.Index ? at : section;
        }

        return section;
    }
}
