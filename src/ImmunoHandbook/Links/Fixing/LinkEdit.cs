namespace ImmunoHandbook.Links.Fixing;

/// <summary>One address to be written anew.</summary>
/// <param name="Path">File, relative to the handbook's root.</param>
/// <param name="Start">Offset of the old address in the file's text as it is on disk.</param>
internal sealed record LinkEdit(string Path, int Start, string Old, string New)
{
    public int End => Start + Old.Length;
}

/// <param name="Texts">The files as they were read, by path: nothing is written over one that has changed since.</param>
/// <param name="Unplaced">Addresses whose place in the file was not found for certain, with the place of their finding.</param>
internal sealed record FixPlan(IReadOnlyList<LinkEdit> Edits, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Unplaced);
