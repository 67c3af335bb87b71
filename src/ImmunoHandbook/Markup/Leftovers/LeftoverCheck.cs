using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>
/// What looks like Markdown, or like another program's marks, and would be printed as it stands. Works on what the tree
/// still holds as text, so that whatever the dialect learns to read is no longer told here. Code is never judged.
/// </summary>
internal sealed class LeftoverCheck(ParsedChapter parsed, DiagnosticBag findings)
{
    private readonly ListMarks _lists = new();
    private readonly EmphasisMarks _emphasis = new();
    private readonly CodeBlocks _code = new(parsed, findings);
    private readonly TableMarks _tables = new(parsed, findings);

    public void Run()
    {
        foreach (var block in parsed.Document.Descendants<Block>())
        {
            switch (block)
            {
                case CodeBlock code:
                    _code.Check(code);
                    break;
                case Table table:
                    _tables.Check(table);
                    break;
                case LeafBlock leaf when LeafText.Of(leaf, parsed.Expanded.Text) is { } text:
                    Check(text);
                    break;
            }
        }

        _emphasis.ReportOpen();
        ConflictMarks.Find(parsed, _code.Ranges, findings);
        new UnseenSigns(parsed, findings).Find();
    }

    private void Check(LeafText text)
    {
        var sink = new LeftoverSink(parsed, text, findings);
        BrokenLetters.Find(text, sink);
        if (text.IsParagraph)
        {
            HeadingMarks.Find(text, sink);
            BoxMarks.FindLines(text, sink);
            TableMarks.FindLines(text, sink);
            _lists.Find(text, sink);
        }
        else if (text.Block is HeadingBlock { IsSetext: true } heading)
        {
            AccidentalHeadings.Find(heading, text, sink);
        }

        BoxMarks.FindTags(text, sink);
        LinkMarks.Find(text, sink);
        NoteMarks.Find(text, sink);
        FormulaMarks.Find(text, sink);
        HtmlMarks.Find(text, sink);
        ForeignMarks.Find(text, sink);
        Placeholders.Find(text, sink, parsed.Chapter.Language);
        _emphasis.Find(text, sink);
    }
}
