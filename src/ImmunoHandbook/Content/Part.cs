using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Content;

/// <summary>A part of the book: chapters in a row under one title.</summary>
/// <param name="Id">The name of its folder, or of the chapter that it starts with; unique in the book.</param>
internal sealed record Part(string Id, LocalizedText Title);

/// <summary>An entry of <c>parts:</c> in handbook.yml: the title of a part, and its folder or first chapter.</summary>
internal sealed record PartEntry(LocalizedText Title, Located<string> From);

/// <summary>Which chapters belong to which part; most handbooks have none.</summary>
internal sealed class BookParts(IReadOnlyDictionary<string, Part> ofSlug)
{
    public static readonly BookParts None = new(new Dictionary<string, Part>());

    public bool IsEmpty => ofSlug.Count == 0;

    public Part? Of(string slug) => ofSlug.GetValueOrDefault(slug);
}
