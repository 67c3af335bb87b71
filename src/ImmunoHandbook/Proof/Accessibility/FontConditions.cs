using System.Globalization;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>31: fonts are whole, and say what their glyphs mean and how wide they are.</summary>
internal static class FontConditions
{
    private const int SymbolicFlag = 4;

    public static void Check(PdfObjects objects, FinishedFont font, ConditionHits hits)
    {
        if (font.Descendant is { } descendant)
        {
            CMapConditions.Check(objects, font, descendant, hits);
            CheckGlyphMap(objects, font, descendant, hits);
        }

        CheckTexts(objects, font, hits);
        var holder = font.Descendant ?? font.Dictionary;
        if (objects.Text(font.Dictionary, "Subtype") == "Type3")
        {
            return;
        }

        var descriptor = objects.Dictionary(holder, "FontDescriptor");
        var stream = descriptor is null ? null : Program(objects, descriptor);
        if (stream is null)
        {
            hits.Add("31-009", 0, font.Name);
        }
        else if (EmbeddedProgram.Read(objects.Content(stream)) is { } program)
        {
            CheckGlyphs(objects, font, program, hits);
            if (!font.IsComposite && objects.Text(font.Dictionary, "Subtype") == "TrueType")
            {
                CheckSimple(objects, font, (descriptor!, program), hits);
            }
        }
    }

    private static StreamToken? Program(PdfObjects objects, DictionaryToken descriptor) =>
        (objects.Value(descriptor, "FontFile2") ?? objects.Value(descriptor, "FontFile3") ?? objects.Value(descriptor, "FontFile")) as StreamToken;

    private static void CheckGlyphMap(PdfObjects objects, FinishedFont font, DictionaryToken descendant, ConditionHits hits)
    {
        if (objects.Text(descendant, "Subtype") != "CIDFontType2")
        {
            return;
        }

        var map = objects.Value(descendant, "CIDToGIDMap");
        if (map is null)
        {
            hits.Add("31-005", 0, font.Name);
        }
        else if (map is not StreamToken && PdfObjects.TextOf(map) != "Identity")
        {
            hits.Add("31-004", 0, font.Name);
        }
    }

    private static void CheckTexts(PdfObjects objects, FinishedFont font, ConditionHits hits)
    {
        if (!font.HasToUnicode && (font.IsComposite || objects.Value(font.Dictionary, "Encoding") is null))
        {
            hits.Add("31-027", 0, font.Name);
        }

        foreach (var (_, text) in font.Texts)
        {
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                hits.Add("31-028", 0, font.Name);
            }

            if (text.AsSpan().IndexOfAny('\uFEFF', '\uFFFE') >= 0)
            {
                hits.Add("31-029", 0, font.Name);
            }
        }

        if (font.IsComposite && font.Shown.Contains(0))
        {
            hits.Add("31-030", 0, font.Name);
        }
    }

    /// <summary>Codes are glyph numbers under Identity; other maps are not followed.</summary>
    private static void CheckGlyphs(PdfObjects objects, FinishedFont font, EmbeddedProgram program, ConditionHits hits)
    {
        if (font.Descendant is not { } descendant || PdfObjects.TextOf(objects.Value(font.Dictionary, "Encoding")) is not ("Identity-H" or "Identity-V")
            || objects.Value(descendant, "CIDToGIDMap") is StreamToken)
        {
            return;
        }

        foreach (var glyph in font.Shown)
        {
            if (glyph >= program.GlyphCount)
            {
                hits.Add("31-011", 0, $"glyph {glyph.ToString(CultureInfo.InvariantCulture)} of {font.Name}");
            }
            else if (program.WidthOf(glyph) is { } width && Math.Abs(width - font.WidthOf(glyph)) > 1)
            {
                hits.Add("31-016", 0, $"glyph {glyph.ToString(CultureInfo.InvariantCulture)} of {font.Name}");
            }
        }
    }

    private static void CheckSimple(PdfObjects objects, FinishedFont font, (DictionaryToken Descriptor, EmbeddedProgram Program) from, ConditionHits hits)
    {
        var maps = from.Program.Maps();
        var encoded = objects.Value(font.Dictionary, "Encoding") is not null;
        if (((int)(objects.Number(from.Descriptor, "Flags") ?? 0) & SymbolicFlag) == 0)
        {
            if (!maps.Any(m => m is (3, 1) or (1, 0) or (0, _) or (3, 10)))
            {
                hits.Add("31-017", 0, font.Name);
            }

            if (!encoded)
            {
                hits.Add("31-019", 0, font.Name);
            }

            return;
        }

        if (encoded)
        {
            hits.Add("31-024", 0, font.Name);
        }

        if (maps.Count == 0)
        {
            hits.Add("31-025", 0, font.Name);
        }
        else if (maps.Count > 1 && !maps.Contains((3, 0)))
        {
            hits.Add("31-026", 0, font.Name);
        }
    }
}
