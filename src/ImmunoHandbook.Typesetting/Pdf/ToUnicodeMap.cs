namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>The map from glyph numbers to text that search, copying and speech go by (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    /// <summary>Most entries that one block may have.</summary>
    private const int BlockSize = 100;

    public static ReadOnlyMemory<byte> Write(List<(ushort Glyph, string Text)> shown)
    {
        var map = new ByteBuilder(1024 + (shown.Count * 16)).Add(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        // A glyph that only ever stood for characters with no appearance has nothing to say.
        var speaking = shown.Where(s => s.Text.Length > 0).ToArray();
        foreach (var block in speaking.Chunk(BlockSize))
        {
            map.Integer(block.Length).Add(" beginbfchar\n"u8);
            foreach (var (glyph, text) in block)
            {
                map.Add((byte)'<').Hex4(glyph).Add("> <"u8);
                foreach (var unit in text)
                {
                    map.Hex4(unit);
                }

                map.Add(">\n"u8);
            }

            map.Add("endbfchar\n"u8);
        }

        return map.Add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8).WrittenMemory;
    }
}
