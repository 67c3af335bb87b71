namespace ImmunoHandbook.Markup.Values;

/// <summary>A chapter's body with a token of the same length for each placeholder: an offset in it is one in the file.</summary>
/// <param name="BodyStart">Offset of the body in the chapter's file.</param>
internal sealed record ExpandedText(string Text, int BodyStart)
{
    /// <summary>Where nothing can be drawn, letters make the line to write on.</summary>
    private const string Blank = "______";

    /// <summary>By the number in their tokens.</summary>
    public IReadOnlyList<ChapterValue> Values { get; init; } = [];

    /// <summary>Placeholders that cannot be filled in.</summary>
    public IReadOnlyList<FaultyPlace> Faults { get; init; } = [];

    /// <summary>What was written for each of <see cref="Values"/>, braces included.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>Offset in the chapter's file of what stands at an offset of the body.</summary>
    public int SourceOffset(int offset) => BodyStart + offset;

    /// <summary>With values in place of their tokens: for addresses, titles and attributes, where no inline is parsed.</summary>
    /// <param name="blank">Stands for a value that is not filled in.</param>
    public string Said(string text, string blank = Blank) =>
        ValueToken.Replace(text, number => number >= Values.Count ? "" : Values[number].Kind == ValueKind.Blank ? blank : Values[number].Text);

    /// <summary>As the author wrote it: for code.</summary>
    public string AsWritten(string text) => ValueToken.Replace(text, number => number < Written.Count ? Written[number] : "");
}
