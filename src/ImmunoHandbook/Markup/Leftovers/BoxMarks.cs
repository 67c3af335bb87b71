using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Boxes;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Boxes and tags of other programs.</summary>
internal static partial class BoxMarks
{
    private const string BoxHint = "Write ::: tip on a line of its own, the text below it, and ::: to close it; README.md lists the boxes.";

    private static readonly string[] s_alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>A text that begins a box of MkDocs: what is indented below belongs to it.</summary>
    public static bool BeginsIndentedBox(Block? block) =>
        block is ParagraphBlock { Inline.FirstChild: { } first } && first is Markdig.Syntax.Inlines.LiteralInline literal && Indented().IsMatch(literal.Content.AsSpan());

    public static void FindLines(LeafText text, LeftoverSink sink)
    {
        for (var i = 0; i < text.Lines.Count && !sink.IsFull; i++)
        {
            var line = text.Line(i);
            var at = (text.Lines[i].Start, text.Lines[i].Length);
            if (line.IsEmpty || line[0] is not ('!' or '?' or '/' or ':' or '.' or '['))
            {
                continue;
            }

            if (line[0] == '[' && text.Block.Parent is not AlertBlock)
            {
                FindAlert(line.ToString(), at, sink);
            }
            else if (Indented().IsMatch(line) || Directive().IsMatch(line))
            {
                sink.Report(DiagnosticCodes.BoxNotRead, at, "{0} is another program's box: here it is text.", BoxHint);
            }
        }
    }

    public static void FindTags(LeafText text, LeftoverSink sink)
    {
        if (text.Has('{') && text.Has('%'))
        {
            foreach (var match in Tag().EnumerateMatches(text.Text))
            {
                sink.Report(DiagnosticCodes.BoxNotRead, (match.Index, match.Length), "{0} is a tag of another program: here it is printed.", BoxHint);
            }
        }
    }

    private static void FindAlert(string line, (int Start, int Length) at, LeftoverSink sink)
    {
        var match = Alert().Match(line);
        if (!match.Success)
        {
            return;
        }

        var name = match.Groups[1].Value.ToUpperInvariant();
        var isKnown = s_alerts.Contains(name, StringComparer.Ordinal);
        sink.Report(
            DiagnosticCodes.BoxNotRead, (at.Start, match.Length), isKnown ? "{0} is printed as it stands: it opens no box." : "There is no box {0}: it is printed as it stands.",
            isKnown ? $"Write > [!{name}] alone on the first line of a quote, and begin each line below it with >" : $"Known are: {string.Join(", ", s_alerts.Select(a => $"> [!{a}]"))}; boxes with a level of urgency are ::: {string.Join(", ::: ", BoxKind.ByName.Keys.Where(k => k.StartsWith("call", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}.");
    }

    [GeneratedRegex(@"^(?:!!!\+?|\?\?\?\+?|/{3,})\s{1,3}[a-z][\w-]*")]
    private static partial Regex Indented();

    /// <summary>reStructuredText's directives, and containers that something kept from being read.</summary>
    [GeneratedRegex(@"^(?:\.\.\s{1,3}[a-z][\w-]{1,40}::|:{3,})")]
    private static partial Regex Directive();

    /// <summary>GitHub's and Obsidian's [!NOTE], AsciiDoc's [NOTE].</summary>
    [GeneratedRegex(@"^\[(?:!([A-Za-z]{2,20})|(NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=\]\s*$))\][+-]?")]
    private static partial Regex Alert();

    /// <summary>Jekyll, GitBook, Nunjucks. What closes a tag has been told with it.</summary>
    [GeneratedRegex(@"\{%-?\s{0,3}(?!end)[a-z][^{}\n]{0,200}%\}")]
    private static partial Regex Tag();
}
