namespace ImmunoHandbook.Typesetting.Pdf;

/// <param name="Destination">An explicit destination as spelt in the file.</param>
internal sealed record OutlineEntry(int Level, string Title, byte[] Destination);

/// <summary>The document outline (ISO 32000-1, 12.3.3): entries of the first level shown, what is below them closed.</summary>
internal static class OutlineWriter
{
    /// <summary>Returns the number of the outline's root, or 0 if there are no entries.</summary>
    public static int Write(PdfFile file, IReadOnlyList<OutlineEntry> entries)
    {
        if (entries.Count == 0)
        {
            return 0;
        }

        var root = new Node(file.Reserve(), null, null);
        var nodes = Nest(file, entries, root);
        foreach (var node in nodes)
        {
            WriteNode(file, node);
        }

        var body = file.Define(root.Id).Add("<</Type/Outlines"u8);
        WriteChildren(body, root, closed: false);
        body.Add(">>"u8);
        return root.Id;
    }

    /// <summary>An entry belongs to the nearest one before it with a smaller level; the open ones stand on a stack.</summary>
    private static List<Node> Nest(PdfFile file, IReadOnlyList<OutlineEntry> entries, Node root)
    {
        var nodes = new List<Node>(entries.Count);
        var open = new Stack<Node>();
        foreach (var entry in entries)
        {
            while (open.TryPeek(out var last) && last.Entry!.Level >= entry.Level)
            {
                open.Pop();
            }

            var parent = open.TryPeek(out var outer) ? outer : root;
            var node = new Node(file.Reserve(), entry, parent) { Previous = parent.Last };
            if (parent.Last is { } previous)
            {
                previous.Next = node;
            }

            parent.First ??= node;
            parent.Last = node;
            parent.ChildCount++;
            open.Push(node);
            nodes.Add(node);
        }

        return nodes;
    }

    private static void WriteNode(PdfFile file, Node node)
    {
        var body = file.Define(node.Id).Add("<</Title"u8).Text(node.Entry!.Title)
            .Add("/Parent "u8).Reference(node.Parent!.Id);
        if (node.Previous is { } previous)
        {
            body.Add("/Prev "u8).Reference(previous.Id);
        }

        if (node.Next is { } next)
        {
            body.Add("/Next "u8).Reference(next.Id);
        }

        WriteChildren(body, node, closed: true);
        body.Add("/Dest"u8).Add(node.Entry.Destination).Add(">>"u8);
    }

    private static void WriteChildren(ByteBuilder body, Node node, bool closed)
    {
        if (node is { First: { } first, Last: { } last })
        {
            // A negative count says that the entry is closed.
            body.Add("/First "u8).Reference(first.Id).Add("/Last "u8).Reference(last.Id)
                .Add("/Count "u8).Integer(closed ? -node.ChildCount : node.ChildCount);
        }
    }

    private sealed class Node(int id, OutlineEntry? entry, Node? parent)
    {
        public int Id { get; } = id;
        public OutlineEntry? Entry { get; } = entry;
        public Node? Parent { get; } = parent;
        public Node? Previous { get; init; }
        public Node? Next { get; set; }
        public Node? First { get; set; }
        public Node? Last { get; set; }
        public int ChildCount { get; set; }
    }
}
