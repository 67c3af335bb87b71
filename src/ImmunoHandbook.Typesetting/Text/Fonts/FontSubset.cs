using System.Buffers.Binary;

namespace ImmunoHandbook.Typesetting.Text;

/// <summary>Makes small fonts from large ones with hb-subset. Variable fonts are pinned to their default instance.</summary>
internal static class FontSubset
{
    // Values of hb_subset_flags_t and hb_subset_sets_t in hb-subset.h.
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphIds = 0x2;
    private const uint NotdefOutline = 0x40;
    private const int DropTables = 3;

    /// <summary>Four bytes a table.</summary>
    private static ReadOnlySpan<byte> TablesOfNoUseInPrint => "GSUBGPOSGDEFkernnamepostOS/2cmapDSIGSTATBASEgaspmeta"u8;

    public static byte[] ForPrint(FontFace face, IEnumerable<ushort> glyphs)
    {
        var input = HarfBuzz.SubsetInputCreate();
        try
        {
            HarfBuzz.SubsetInputSetFlags(input, RetainGlyphIds | NoHinting | NotdefOutline);
            var kept = HarfBuzz.SubsetInputGlyphs(input);
            HarfBuzz.SetAdd(kept, 0);
            foreach (var glyph in glyphs)
            {
                HarfBuzz.SetAdd(kept, glyph);
            }

            var dropped = HarfBuzz.SubsetInputSet(input, DropTables);
            for (var tags = TablesOfNoUseInPrint; !tags.IsEmpty; tags = tags[4..])
            {
                HarfBuzz.SetAdd(dropped, BinaryPrimitives.ReadUInt32BigEndian(tags));
            }

            return Run(face, input);
        }
        finally
        {
            HarfBuzz.SubsetInputDestroy(input);
        }
    }

    public static byte[] ForWeb(FontFace face, IEnumerable<int> codePoints)
    {
        var input = HarfBuzz.SubsetInputCreate();
        try
        {
            HarfBuzz.SubsetInputSetFlags(input, NoHinting | NotdefOutline);
            var kept = HarfBuzz.SubsetInputCodePoints(input);
            foreach (var codePoint in codePoints)
            {
                HarfBuzz.SetAdd(kept, (uint)codePoint);
            }

            return Run(face, input);
        }
        finally
        {
            HarfBuzz.SubsetInputDestroy(input);
        }
    }

    private static unsafe byte[] Run(FontFace face, nint input)
    {
        _ = HarfBuzz.SubsetInputPinAxes(input, face.HarfBuzzFace.Handle);
        var subset = HarfBuzz.Subset(face.HarfBuzzFace.Handle, input);
        GC.KeepAlive(face);
        if (subset == 0)
        {
            throw new FontFormatException($"The font file '{face.FileName}' cannot be made smaller: its glyph data is damaged.") { FileName = face.FileName };
        }

        var blob = HarfBuzz.FaceReferenceBlob(subset);
        try
        {
            var data = HarfBuzz.BlobData(blob, out var length);
            return new ReadOnlySpan<byte>(data, (int)length).ToArray();
        }
        finally
        {
            HarfBuzz.BlobDestroy(blob);
            HarfBuzz.FaceDestroy(subset);
        }
    }
}
