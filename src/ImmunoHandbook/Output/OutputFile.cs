namespace ImmunoHandbook.Output;

/// <summary>A file to write. Path with forward slashes, relative to the output folder.</summary>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
