using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Print;

/// <summary>A finished PDF of one language and edition. <see cref="Path"/> is relative to the output folder.</summary>
/// <param name="Pages">Pages of the book, however many of them stand on a side of the paper.</param>
internal sealed record PrintedBook(string Language, string Edition, string Path, ReadOnlyMemory<byte> Pdf, int Pages)
{
    /// <summary>Sides of paper of a booklet, or null where each page has its own.</summary>
    public int? Sides { get; init; }

    /// <summary>Title of the chapter that is printed alone, or null where it is the whole book.</summary>
    public string? Sheet { get; init; }

    /// <summary>What chapters say and the book does not; told where nothing else explains it.</summary>
    public IReadOnlyList<Diagnostic> LostWords { get; init; } = [];

    /// <summary>Characters without a font were told; whatever shows their boxes follows from that.</summary>
    public bool LacksLetters { get; init; }

    /// <summary>For the person at the printer: not offered to readers.</summary>
    public bool IsForStaff => Edition == PrintSheet.Edition;

    public int Sheets => ((Sides ?? Pages) + 1) / 2;
}
