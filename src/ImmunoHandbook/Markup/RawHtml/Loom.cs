using ImmunoHandbook.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.RawHtml;

/// <summary>Puts blocks, loose inlines and the tags between them together again, as details and tables where tags say so.</summary>
internal sealed class Loom(HtmlFindings findings)
{
    /// <summary>Elements that stand in one another: on a printed page a third level is lost already.</summary>
    private const int MostOpen = 12;

    private readonly List<LoomFrame> _open = [new LoomFrame("", default)];
    private Block? _origin;
    private ContainerInline? _line;

    private LoomFrame Top => _open[^1];

    /// <summary>Says what the tags and inlines that follow were written in.</summary>
    public void Begin(Block origin) => _origin = origin;

    public void End()
    {
        Flush();
        _origin = null;
    }

    public void AddBlock(Block block)
    {
        Flush();
        Top.Add(block);
    }

    public void AddInline(Inline inline)
    {
        if (_line is null && (inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())))
        {
            return;
        }

        _line ??= new ContainerInline();
        _line.AppendChild(inline);
    }

    public void Tag(HtmlTag tag, SourceSpan span)
    {
        Flush();
        if (tag.IsClosing)
        {
            Close(tag.Name);
        }
        else if (!Open(tag, span) && tag.Name is not ("thead" or "tbody" or "tfoot" or "col" or "colgroup" or "br"))
        {
            findings.Dropped(tag, span.Start);
        }
    }

    public IEnumerable<Block> Finish()
    {
        Flush();
        while (_open.Count > 1)
        {
            if (Top.Name is "details" or "table")
            {
                findings.Add(DiagnosticCodes.RawHtml, Top.Span.Start, $"The HTML tag <{Top.Name}> is never closed: it takes in everything up to here.", $"End it with </{Top.Name}>.");
            }

            Pop();
        }

        return LoomFrame.Grouped(Top.Blocks);
    }

    private bool Open(HtmlTag tag, SourceSpan span)
    {
        var table = NearestTable();
        switch (tag.Name)
        {
            case "details" or "table" when _open.Count < MostOpen:
                Push(tag, span);
                return true;
            case "summary" when Top is { Name: "details", Blocks.Count: 0 }:
                Push(tag, span);
                return true;
            case "caption" when table == _open.Count - 1 && table > 0:
                Push(tag, span);
                return true;
            case "thead" or "tbody" or "tfoot" when table > 0:
                PopTo(table);
                Top.IsInHead = tag.Name == "thead";
                return true;
            case "tr" when table > 0 && _open.Count < MostOpen:
                PopTo(table);
                Push(tag, span);
                return true;
            case "td" or "th" when table > 0 && _open.Count < MostOpen:
                OpenCell(tag, span, table);
                return true;
            default:
                return false;
        }
    }

    private void OpenCell(HtmlTag tag, SourceSpan span, int table)
    {
        PopTo(Math.Min(_open.Count - 1, table + 1));
        if (Top.Name != "tr")
        {
            PopTo(table);
            Push(HtmlTag.Of("<tr>"), span);
        }

        Push(tag, span);
    }

    private void Close(string name)
    {
        var at = _open.FindLastIndex(f => f.Name == name);
        var table = NearestTable();
        if (at > 0 && (at >= table || name is "table" or "details"))
        {
            PopTo(at - 1);
        }
        else if (name is "thead" or "tbody" or "tfoot" && table > 0)
        {
            PopTo(table);
            Top.IsInHead = false;
        }
    }

    /// <summary>Place of the innermost open table, or 0.</summary>
    private int NearestTable() => Math.Max(0, _open.FindLastIndex(f => f.Name == "table"));

    private void Push(HtmlTag tag, SourceSpan span) => _open.Add(new LoomFrame(tag.Name, span) { Tag = tag, Origin = _origin });

    private void PopTo(int place)
    {
        while (_open.Count - 1 > place)
        {
            Pop();
        }
    }

    private void Pop()
    {
        Flush();
        var frame = Top;
        _open.RemoveAt(_open.Count - 1);
        Top.Take(frame);
    }

    private void Flush()
    {
        if (_line is null)
        {
            return;
        }

        var line = _line;
        _line = null;
        while (line.LastChild is LineBreakInline or LiteralInline { Content.IsEmpty: true })
        {
            line.LastChild.Remove();
        }

        if (line.FirstChild is null)
        {
            return;
        }

        var (start, end) = (line.FirstChild.Span.Start, Math.Max(line.FirstChild.Span.Start, line.LastChild!.Span.End));
        var paragraph = new ParagraphBlock { Inline = line, Span = new SourceSpan(start, end), Line = line.FirstChild.Line };
        if (_origin is not null)
        {
            paragraph.SetOrigin(_origin);
        }

        Top.Add(paragraph);
    }
}
