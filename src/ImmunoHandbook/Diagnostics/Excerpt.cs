namespace ImmunoHandbook.Diagnostics;

/// <summary>The beginning of a text, for a finding: on one line, with points where it was cut.</summary>
internal static class Excerpt
{
    private const string Cut = "...";

    /// <param name="most">In characters, the points counted in.</param>
    public static string Of(string text, int most) =>
        (text.Length <= most ? text : text[..(most - Cut.Length)] + Cut).ReplaceLineEndings(" ");
}
