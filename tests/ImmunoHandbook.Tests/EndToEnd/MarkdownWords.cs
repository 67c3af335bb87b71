using System.Text.RegularExpressions;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>
/// Words of a chapter's file as a person would read them past the signs of Markdown: none of the program's own readers has
/// a hand in it. What stands elsewhere on paper (notes, pictures) or is looked up (values) is left out.
/// </summary>
internal static partial class MarkdownWords
{
    public static IReadOnlyList<string> Of(string file)
    {
        var text = FrontMatter().Replace(file, "");
        text = NoteText().Replace(text, "");
        text = Picture().Replace(text, "");
        text = Sign().Replace(text, m => m.Groups["words"].Value);
        return PrintedText.Words(text);
    }

    [GeneratedRegex(@"\A---.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    /// <summary>A note's line and the indented ones after it.</summary>
    [GeneratedRegex(@"^\[\^\w+\]:.*\n(?:[ \t]+.*\n|\n(?=[ \t]))*", RegexOptions.Multiline)]
    private static partial Regex NoteText();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?")]
    private static partial Regex Picture();

    /// <summary>Values, citations, marks of notes, containers (a chart keeps its sentence), links (which keep their words), ids, entities.</summary>
    [GeneratedRegex(@"\{\{.*?\}\}|\[@[^\]]*\]|\[\^\w+\]|^:::[^""\n]*(?:""(?<words>[^""\n]*)"")?.*$|\[(?<words>[^\]]*)\]\([^)]*\)|\{[#.][^}]*\}|&#?\w+;|^[ \t]*(?:-|\d+\.) (?:\[[ x]\])?", RegexOptions.Multiline)]
    private static partial Regex Sign();
}
