using ImmunoHandbook.Typesetting.Flow;

namespace ImmunoHandbook.Typesetting.Pictures;

/// <summary>Something in a picture file that is wrong, or that is left out because it is not supported.</summary>
/// <param name="Line">Line of the file from 1, or 0 where a file has no lines.</param>
/// <param name="IsFatal">There is no picture; otherwise it is complete but for this.</param>
internal sealed record PictureProblem(int Line, string Message, string? Hint, bool IsFatal);

/// <summary>What came of reading a picture file.</summary>
/// <param name="Picture">Null if it cannot be shown.</param>
internal sealed record PictureReading(Picture? Picture, IReadOnlyList<PictureProblem> Problems)
{
    /// <summary>Name that the file gives to its picture (SVG title), or null.</summary>
    public string? Title { get; init; }

    /// <summary>Description that the file holds (SVG desc), or null.</summary>
    public string? Description { get; init; }

    public static PictureReading Failed(string message, string? hint = null) =>
        new(null, [new PictureProblem(0, message, hint, true)]);
}
