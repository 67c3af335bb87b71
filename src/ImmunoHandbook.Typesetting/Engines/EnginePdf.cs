using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Engines;

/// <summary>What an engine made of a book.</summary>
/// <param name="Bytes">The file; empty where the engine refused, which a notice explains.</param>
/// <param name="Pages">Pages of the book, however many of them stand on a side of the paper.</param>
public sealed record EnginePdf(ReadOnlyMemory<byte> Bytes, int Pages, IReadOnlyList<LayoutNotice> Notices)
{
    /// <summary>Sides of paper of a booklet, or null where each page has its own.</summary>
    public int? Sides { get; init; }

    /// <summary>The pages as data, where the engine has them: what a program can count and compare before the file is written.</summary>
    public PagedDocument? Document { get; init; }

    public bool IsRefused => Bytes.IsEmpty;

    public static EnginePdf Refused(params IReadOnlyList<LayoutNotice> why) => new(default, 0, why);
}
