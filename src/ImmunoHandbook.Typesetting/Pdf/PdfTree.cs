namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>An entry of a name or number tree; key and value as they are spelt in the file.</summary>
internal readonly record struct PdfTreeEntry(ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Value);

/// <summary>
/// Name and number trees (ISO 32000-1, 7.9.6 and 7.9.7): leaves of bounded size under as many levels as it takes, so that
/// a reader finds a key without going through all of them.
/// </summary>
internal static class PdfTree
{
    private const int Fanout = 64;

    /// <summary>Writes entries, already in order of their keys; returns the number of the root.</summary>
    public static int Write(PdfFile file, ReadOnlySpan<byte> leafKey, IReadOnlyList<PdfTreeEntry> entries)
    {
        var level = new List<Node>();
        var single = entries.Count <= Fanout;
        for (var first = 0; first < entries.Count || first == 0; first += Fanout)
        {
            var end = Math.Min(first + Fanout, entries.Count);
            var id = file.Reserve();
            var body = file.Define(id).Add("<<"u8);
            if (!single)
            {
                WriteLimits(body, entries[first].Key, entries[end - 1].Key);
            }

            body.Add(leafKey).Add((byte)'[');
            for (var i = first; i < end; i++)
            {
                body.Add(entries[i].Key.Span).Add((byte)' ').Add(entries[i].Value.Span).Add((byte)'\n');
            }

            body.Add("]>>"u8);
            level.Add(single ? new Node(id, default, default) : new Node(id, entries[first].Key, entries[end - 1].Key));
        }

        while (level.Count > 1)
        {
            level = WriteParents(file, level);
        }

        return level[0].Id;
    }

    private static List<Node> WriteParents(PdfFile file, List<Node> children)
    {
        var parents = new List<Node>();
        foreach (var group in children.Chunk(Fanout))
        {
            var node = new Node(file.Reserve(), group[0].First, group[^1].Last);
            var body = file.Define(node.Id).Add("<<"u8);
            if (children.Count > Fanout)
            {
                WriteLimits(body, node.First, node.Last);
            }

            body.Add("/Kids["u8);
            foreach (var child in group)
            {
                body.Reference(child.Id).Add((byte)' ');
            }

            body.Add("]>>"u8);
            parents.Add(node);
        }

        return parents;
    }

    private static void WriteLimits(ByteBuilder body, ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> last) =>
        body.Add("/Limits["u8).Add(first.Span).Add((byte)' ').Add(last.Span).Add((byte)']');

    private readonly record struct Node(int Id, ReadOnlyMemory<byte> First, ReadOnlyMemory<byte> Last);
}
