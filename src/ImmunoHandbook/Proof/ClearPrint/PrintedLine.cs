using ImmunoHandbook.Proof.Reading;

namespace ImmunoHandbook.Proof.ClearPrint;

/// <summary>A line of text as it stands on a page; distances in points from the page's lower left corner.</summary>
/// <param name="Block">The paragraph, cell or heading it belongs to.</param>
/// <param name="Text">From left to right, whatever the direction of writing.</param>
internal sealed record PrintedLine(FinishedElement Block, double Baseline, string Text)
{
    public double Left { get; init; }

    public double Right { get; init; }

    /// <summary>Largest type on the line.</summary>
    public double Size { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>All of it is code, set as it was typed.</summary>
    public bool IsCode { get; init; }

    public bool HasLetters => Text.Any(char.IsLetter);

    /// <summary>The word at the end of the line, as far as it is a number or a sign: letters may be in visual order.</summary>
    public ReadOnlySpan<char> LastWord => RightToLeft ? Before(Text.AsSpan().Trim()) : After(Text.AsSpan().Trim());

    public ReadOnlySpan<char> FirstWord => RightToLeft ? After(Text.AsSpan().Trim()) : Before(Text.AsSpan().Trim());

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text) => text.IndexOf(' ') is var space and >= 0 ? text[..space] : text;

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];
}
