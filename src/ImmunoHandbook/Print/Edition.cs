namespace ImmunoHandbook.Print;

/// <summary>A finished PDF of one language and edition. <see cref="Path"/> is relative to the output folder.</summary>
internal sealed record PrintedBook(string Language, string Edition, string Path, ReadOnlyMemory<byte> Pdf, int Pages);
