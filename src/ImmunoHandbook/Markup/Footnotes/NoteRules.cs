using ImmunoHandbook.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.Footnotes;

/// <summary>Notes may lead to other notes, but not in a circle; a note that no mark leads to is told, since it is not shown.</summary>
internal sealed class NoteRules(ParsedChapter parsed, DiagnosticBag findings)
{
    public void Apply()
    {
        CheckShown();
        var notes = parsed.Document.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()).ToList();
        var marks = notes.ToDictionary(n => n, MarksIn, ReferenceEqualityComparer.Instance as IEqualityComparer<Footnote>);
        foreach (var mark in Closing(notes, marks))
        {
            Report(DiagnosticCodes.NoteCycle, mark.Span.Start, $"The note \"{mark.Footnote.Label}\" leads to itself, here or through other notes: this mark is left out.", "Take the mark out of the note.");
            BackLinkOf(mark)?.Remove();
            mark.Remove();
        }
    }

    private static List<FootnoteLink> MarksIn(Footnote note) => [.. note.Descendants<FootnoteLink>().Where(l => !l.IsBackLink)];

    /// <summary>Marks that lead back to a note around them. A walk without recursion: a chapter may have thousands of notes in a row.</summary>
    private static List<FootnoteLink> Closing(List<Footnote> notes, Dictionary<Footnote, List<FootnoteLink>> marks)
    {
        var (closing, done, around) = (new List<FootnoteLink>(), new HashSet<Footnote>(), new HashSet<Footnote>());
        var path = new Stack<(Footnote Note, int Next)>();
        foreach (var start in notes.Where(n => !done.Contains(n)))
        {
            path.Push((start, 0));
            around.Add(start);
            while (path.TryPop(out var at))
            {
                if (at.Next == marks[at.Note].Count)
                {
                    around.Remove(at.Note);
                    done.Add(at.Note);
                    continue;
                }

                path.Push((at.Note, at.Next + 1));
                var mark = marks[at.Note][at.Next];
                if (around.Contains(mark.Footnote))
                {
                    closing.Add(mark);
                }
                else if (!done.Contains(mark.Footnote) && marks.ContainsKey(mark.Footnote))
                {
                    around.Add(mark.Footnote);
                    path.Push((mark.Footnote, 0));
                }
            }
        }

        return closing;
    }

    private static FootnoteLink? BackLinkOf(FootnoteLink mark) =>
        mark.Footnote.Descendants<FootnoteLink>().FirstOrDefault(l => l.IsBackLink && l.Index == mark.Index);

    private void CheckShown()
    {
        var used = parsed.Document.Descendants<LinkInline>().Select(l => l.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var definition in parsed.Document.Descendants<LinkReferenceDefinition>())
        {
            if (definition is FootnoteLinkReferenceDefinition { Footnote.Order: < 0 } note)
            {
                Report(DiagnosticCodes.UnusedDefinition, note.Span.Start, $"No mark leads to the note \"{note.Label}\", so it is not shown.", $"Write [{note.Label}] where it belongs; two notes of one name are one too many.");
            }
            else if (definition is not FootnoteLinkReferenceDefinition && !used.Contains(definition))
            {
                Report(
                    DiagnosticCodes.UnusedDefinition, definition.Span.Start, $"This line gives the address of [{definition.Label}], which no link uses, so it is not shown.",
                    "If it is meant to be read, write a backslash before the colon; else take it away.");
            }
        }
    }

    private void Report(DiagnosticCode code, int at, string message, string hint) =>
        findings.Report(code, parsed.Chapter.Text.LocationOf(parsed.Expanded.SourceOffset(at)), message, hint);
}
