using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>01-007, 06, 07, 20, 21, 25 and 26: what the catalog and the metadata say.</summary>
internal static class FileConditions
{
    /// <summary>Permission to extract text for accessibility: bit 10 counted from 1 (ISO 32000-1, table 22).</summary>
    private const int AccessibilityBit = 1 << 9;

    private const int DeepestNameTree = 32;

    public static void Check(FinishedBook book, ConditionHits hits)
    {
        var (objects, catalog) = (book.Objects, book.Objects.Catalog);
        if (objects.Dictionary(catalog, "MarkInfo") is { } mark && objects.Value(mark, "Suspects") is BooleanToken { Data: true })
        {
            hits.Add("01-007");
        }

        CheckMetadata(objects, hits);
        CheckTitle(objects, hits);
        if (objects.Dictionary(catalog, "OCProperties") is { } layers)
        {
            CheckLayers(objects, layers, hits);
        }

        if (objects.Dictionary(catalog, "Names") is { } names && objects.Dictionary(names, "EmbeddedFiles") is { } files)
        {
            CheckFiles(objects, files, hits, 0);
        }

        CheckForm(objects, hits);
        CheckEncryption(objects, hits);
    }

    /// <summary>A file specification needs its name for old programs and for new ones (PDF/UA-1, 7.11).</summary>
    public static bool IsNamed(PdfObjects objects, DictionaryToken file) => objects.Text(file, "F") is { Length: > 0 } && objects.Text(file, "UF") is { Length: > 0 };

    private static void CheckMetadata(PdfObjects objects, ConditionHits hits)
    {
        if (XmpPacket.Of(objects) is not { } xmp)
        {
            hits.Add("06-001");
            return;
        }

        if (XmpPacket.PdfUaPart(xmp) != "1")
        {
            hits.Add("06-002");
        }

        if (!XmpPacket.HasTitle(xmp))
        {
            hits.Add("06-003");
        }
    }

    private static void CheckTitle(PdfObjects objects, ConditionHits hits)
    {
        var shown = objects.Dictionary(objects.Catalog, "ViewerPreferences") is { } preferences ? objects.Value(preferences, "DisplayDocTitle") : null;
        if (shown is not BooleanToken title)
        {
            hits.Add("07-001");
        }
        else if (!title.Data)
        {
            hits.Add("07-002");
        }
    }

    private static void CheckLayers(PdfObjects objects, DictionaryToken layers, ConditionHits hits)
    {
        var first = objects.Dictionary(layers, "D");
        var others = objects.Items(layers, "Configs").Select(objects.Resolve).OfType<DictionaryToken>().ToList();
        if (others.Any(o => string.IsNullOrEmpty(objects.Text(o, "Name"))))
        {
            hits.Add("20-001");
        }

        if (first is not null && string.IsNullOrEmpty(objects.Text(first, "Name")))
        {
            hits.Add("20-002");
        }

        if (others.Append(first).Any(o => o?.Data.ContainsKey("AS") == true))
        {
            hits.Add("20-003");
        }
    }

    private static void CheckFiles(PdfObjects objects, DictionaryToken node, ConditionHits hits, int depth)
    {
        var names = objects.Items(node, "Names");
        for (var i = 1; i < names.Count; i += 2)
        {
            if (objects.Resolve(names[i]) is DictionaryToken file && !IsNamed(objects, file))
            {
                hits.Add("21-001");
            }
        }

        foreach (var kid in objects.Items(node, "Kids"))
        {
            if (depth < DeepestNameTree && objects.Resolve(kid) is DictionaryToken child)
            {
                CheckFiles(objects, child, hits, depth + 1);
            }
        }
    }

    private static void CheckForm(PdfObjects objects, ConditionHits hits)
    {
        if (objects.Dictionary(objects.Catalog, "AcroForm") is not { } form)
        {
            return;
        }

        if (objects.Streams(form, "XFA").Any(p => XmpPacket.Parse(objects.Content(p))?.Descendants().Any(e => e.Name.LocalName == "dynamicRender" && e.Value.Trim() == "required") == true))
        {
            hits.Add("25-001");
        }
    }

    private static void CheckEncryption(PdfObjects objects, ConditionHits hits)
    {
        if (objects.Encryption is not { } encryption)
        {
            return;
        }

        if (objects.Number(encryption, "P") is not { } permissions)
        {
            hits.Add("26-001");
        }
        else if (((long)permissions & AccessibilityBit) == 0)
        {
            hits.Add("26-002");
        }
    }
}
