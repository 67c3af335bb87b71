using System.Text.RegularExpressions;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Markup.Leftovers;

/// <summary>Notes without their text, and sources named in another way than <c>[@KEY]</c>.</summary>
internal static partial class NoteMarks
{
    public static void Find(LeafText text, LeftoverSink sink)
    {
        if (text.Has('^'))
        {
            FindNotes(text, sink);
        }

        if (text.Has('@'))
        {
            FindCitations(text, sink);
        }
    }

    private static void FindNotes(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Call().EnumerateMatches(text.Text))
        {
            var label = text.Text.Substring(match.Index, match.Length);
            sink.Report(DiagnosticCodes.NoteNotRead, (match.Index, match.Length), "There is no note {0}: it is printed as it stands.", $"Write the note on a line of its own, with an empty line above it: {label}: The note.");
        }

        foreach (var match in InPlace().EnumerateMatches(text.Text))
        {
            sink.Report(DiagnosticCodes.NoteNotRead, (match.Index, match.Length), "A note within the text is not read: {0}.", "Write [^1] here, and on a line of its own: [^1]: The note.");
        }
    }

    private static void FindCitations(LeafText text, LeftoverSink sink)
    {
        foreach (var match in Citation().EnumerateMatches(text.Text))
        {
            sink.Report(
                DiagnosticCodes.CitationNotRead, (match.Index, match.Length), "{0} names no source here: it is printed as it stands.",
                "Write [@KEY], or [@KEY; @OTHER] for two, with nothing else in the brackets.");
        }
    }

    /// <summary>Not a set of letters of a search pattern: [^a-z].</summary>
    [GeneratedRegex(@"\[\^(?![A-Za-z0-9]-[A-Za-z0-9])[\p{L}\p{N}_*.-]{1,60}\]")]
    private static partial Regex Call();

    [GeneratedRegex(@"\^\[(?=[^\[\]\n]{0,500}\p{L})[^\[\]\n]{2,500}\]")]
    private static partial Regex InPlace();

    /// <summary>In round brackets and behind other words only a key in capitals is one; people are named by an @ too.</summary>
    [GeneratedRegex(@"\[\s?@\s?[\p{L}\p{N}][^\[\]\n]{0,80}\]?|\(@[A-Z][A-Z0-9._-]{1,40}(?:[;,]\s?@[A-Z0-9._-]{2,40}){0,9}\)|\[[^\[\]\n]{0,60}[\s-]@[A-Z][A-Z0-9]{1,40}(?![a-z])[^\[\]\n]{0,60}\]")]
    private static partial Regex Citation();
}
