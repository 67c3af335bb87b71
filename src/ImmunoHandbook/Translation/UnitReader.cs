using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Markup.RawHtml;
using ImmunoHandbook.References;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Translation;

/// <summary>Takes a chapter apart into its units, in the order of the file. Between the units lies only what no translator touches.</summary>
internal sealed partial class UnitReader
{
    private readonly ResolvedChapter _chapter;
    private readonly IReadOnlyDictionary<string, Fact> _facts;
    private readonly bool _isSource;
    private readonly string _text;
    private readonly List<TranslationUnit> _units = [];
    private readonly HashSet<Block> _woven = new(ReferenceEqualityComparer.Instance);
    private int _section;
    private int _groups;

    private UnitReader(ResolvedChapter chapter, IReadOnlyDictionary<string, Fact> facts, bool isSource) =>
        (_chapter, _facts, _isSource, _text) = (chapter, facts, isSource, chapter.Chapter.Text.Text);

    /// <param name="facts">As all clinics share them.</param>
    /// <param name="isSource">Hashes of the source count in the values of facts; those of a translation do not.</param>
    public static IReadOnlyList<TranslationUnit> Read(ResolvedChapter chapter, IReadOnlyDictionary<string, Fact> facts, bool isSource)
    {
        var reader = new UnitReader(chapter, facts, isSource);
        reader.ReadFront();
        reader.ReadBlocks(chapter.Document, "", 0);
        reader._units.Sort((a, b) => a.Start.CompareTo(b.Start));
        return isSource ? UnitKeys.Give(reader._units, chapter.Headings) : reader._units;
    }

    private void ReadFront()
    {
        foreach (Match match in FrontLine().Matches(_text[.._chapter.Chapter.BodyStart]))
        {
            var group = match.Groups["text"];
            var isTitle = match.Groups["key"].Value == "title";
            var front = _chapter.Chapter.FrontMatter;
            var (title, summary) = front.Written ?? (front.Title, front.Summary);
            var value = isTitle ? title : summary;
            if (value.Length > 0)
            {
                Add(isTitle ? UnitKind.Title : UnitKind.Summary, value, (group.Index, group.Index + group.Length), "", null);
            }
        }
    }

    private void ReadBlocks(ContainerBlock parent, string container, int group)
    {
        foreach (var block in parent)
        {
            if (block.Origin() is { } origin and not HtmlBlock && _woven.Add(origin))
            {
                Add(UnitKind.Paragraph, LineSlice(origin), container, block);
            }

            switch (block)
            {
                case ParagraphBlock woven when woven.Origin() is not null:
                    break;
                case HeadingBlock heading:
                    _section++;
                    Add(UnitKind.Heading, HeadingSlice(heading), container, heading);
                    break;
                case CustomContainer box:
                    ReadChart(box, container);
                    ReadBlocks(box, container.Length == 0 ? box.Info ?? "" : $"{container}/{box.Info}", 0);
                    break;
                case Table table when IsGrid(table):
                    Add(UnitKind.Paragraph, LineSlice(table), container, table);
                    break;
                case Table table when !IsWoven(table):
                    ReadTable(table, container);
                    break;
                case ListBlock list:
                    ReadBlocks(list, container, ++_groups);
                    break;
                case ParagraphBlock paragraph:
                    var isFigure = paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null };
                    Add(isFigure ? UnitKind.Figure : group > 0 ? UnitKind.Item : UnitKind.Paragraph, LineSlice(paragraph), container, paragraph, group);
                    break;
                case ContainerBlock nested:
                    ReadBlocks(nested, container, group);
                    break;
            }
        }
    }

    /// <summary>Cells of a grid are as wide as its lines: whoever translates one draws the grid anew.</summary>
    private bool IsGrid(Table table) => _chapter.Expanded.SourceOffset(table.Span.Start) is var at && at < _text.Length && _text[at] == '+' && !IsWoven(table);

    /// <summary>Made of tags: its cells are paragraphs of the file, or parts of one.</summary>
    private static bool IsWoven(Table table) => table.Parser is null && table.Origin() is not null;

    private void ReadChart(CustomContainer box, string container)
    {
        var start = _chapter.Expanded.SourceOffset(box.Span.Start);
        var end = EndOfLine(start);
        var (open, close) = (_text.IndexOf('"', start, end - start), _text.LastIndexOf('"', end - 1, end - start));
        if (box.Info == "chart" && open >= 0 && close > open)
        {
            Add(UnitKind.Chart, (open + 1, close), container, null);
        }
    }

    /// <summary>A row is a line of the file; the line below the first holds only marks.</summary>
    private void ReadTable(Table table, string container)
    {
        var group = ++_groups;
        var line = _text.LastIndexOf('\n', Math.Max(0, _chapter.Expanded.SourceOffset(table.Span.Start) - 1)) + 1;
        foreach (var row in table.OfType<TableRow>())
        {
            var end = EndOfLine(line);
            var cells = TableCells.Of(_text, line, end).ToList();
            for (var i = 0; i < Math.Min(cells.Count, row.Count); i++)
            {
                if (cells[i].End > cells[i].Start)
                {
                    Add(UnitKind.Cell, cells[i], container, ((TableCell)row[i]).FirstOrDefault(), group);
                }
            }

            line = Math.Min(_text.Length, row.IsHeader ? EndOfLine(Math.Min(_text.Length, end + 1)) + 1 : end + 1);
        }
    }

    private (int Start, int End) HeadingSlice(HeadingBlock heading)
    {
        var (start, end) = LineSlice(heading);
        while (start < end && _text[start] is '#' or ' ')
        {
            start++;
        }

        var attributes = Attributes().Match(_text, start, end - start);
        return (start, attributes.Success ? attributes.Index : end);
    }

    /// <summary>From where a block starts to the end of its last line.</summary>
    private (int Start, int End) LineSlice(Block block)
    {
        var start = _chapter.Expanded.SourceOffset(block.Span.Start);
        var end = EndOfLine(Math.Max(start, _chapter.Expanded.SourceOffset(block.Span.End)));
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private int EndOfLine(int from) => _text.IndexOf('\n', from) is var at && at < 0 ? _text.Length : at;

    private void Add(UnitKind kind, (int Start, int End) slice, string container, Block? block, int group = 0) =>
        Add(kind, _text[slice.Start..slice.End], slice, container, block, group);

    private void Add(UnitKind kind, string raw, (int Start, int End) slice, string container, Block? block, int group = 0)
    {
        var meaning = UnitHash.MeaningOf(raw, _isSource ? _facts : null);
        _units.Add(new TranslationUnit(kind, raw, slice.Start, slice.End)
        {
            Container = container,
            Section = _section,
            Group = group,
            IsUrgent = IsUrgent(raw, container),
            Meaning = meaning,
            Hash = UnitHash.Of(meaning),
            Block = block,
            At = _chapter.Chapter.Text.LocationOf(slice.Start),
        });
    }

    private bool IsUrgent(string raw, string container) =>
        _chapter.Chapter.FrontMatter.Tier == FactTier.Urgent
        || container.Contains("call-now", StringComparison.Ordinal)
        || UnitHash.FactName().Matches(raw).Any(m => _facts.GetValueOrDefault(m.Groups[1].Value)?.Tier == FactTier.Urgent);

    [GeneratedRegex(@"^(?<key>title|summary):[ \t]*(?<text>\S.*?)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex FrontLine();

    [GeneratedRegex(@"\s*\{[#.][^}]*\}\s*$")]
    private static partial Regex Attributes();
}
