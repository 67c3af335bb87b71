using System.Collections.Frozen;
using System.Text;
using ImmunoHandbook.Proof.Reading;
using UglyToad.PdfPig.Tokens;

namespace ImmunoHandbook.Proof.Accessibility;

/// <summary>31-001 to 31-003 and 31-006 to 31-008: character maps of composite fonts (ISO 32000-1, 9.7.5).</summary>
internal static class CMapConditions
{
    /// <summary>Predefined maps (table 118).</summary>
    private static readonly FrozenSet<string> s_known = (
        "GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V "
        + "UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V "
        + "UniCNS-UCS2-H UniCNS-UCS2-V UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V "
        + "90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H "
        + "UniJIS-UCS2-HW-V UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V "
        + "KSCpc-EUC-H UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V Identity-H Identity-V")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(PdfObjects objects, FinishedFont font, DictionaryToken descendant, ConditionHits hits)
    {
        var encoding = objects.Value(font.Dictionary, "Encoding");
        if (encoding is not StreamToken map)
        {
            if (PdfObjects.TextOf(encoding) is not { } name || !s_known.Contains(name))
            {
                hits.Add("31-006", 0, font.Name);
            }

            return;
        }

        CheckSystems(objects, (map.StreamDictionary, descendant), font.Name, hits);
        if (objects.Value(map.StreamDictionary, "UseCMap") is { } other and not StreamToken
            && (PdfObjects.TextOf(other) is not { } used || !s_known.Contains(used)))
        {
            hits.Add("31-008", 0, font.Name);
        }

        if ((int)(objects.Number(map.StreamDictionary, "WMode") ?? 0) != WritingMode(objects.Content(map)))
        {
            hits.Add("31-007", 0, font.Name);
        }
    }

    private static void CheckSystems(PdfObjects objects, (DictionaryToken Map, DictionaryToken Font) holders, string name, ConditionHits hits)
    {
        if (objects.Dictionary(holders.Map, "CIDSystemInfo") is not { } map || objects.Dictionary(holders.Font, "CIDSystemInfo") is not { } font)
        {
            return;
        }

        if (objects.Text(map, "Registry") != objects.Text(font, "Registry"))
        {
            hits.Add("31-001", 0, name);
        }

        if (objects.Text(map, "Ordering") != objects.Text(font, "Ordering"))
        {
            hits.Add("31-002", 0, name);
        }

        if (objects.Number(font, "Supplement") < objects.Number(map, "Supplement"))
        {
            hits.Add("31-003", 0, name);
        }
    }

    /// <summary>The number after <c>/WMode</c> in the map's own text; 0 without one.</summary>
    private static int WritingMode(byte[] map)
    {
        var lexer = new ContentLexer(map);
        var named = false;
        for (var kind = lexer.Next(); kind != ContentTokenKind.End; kind = lexer.Next())
        {
            if (named && kind == ContentTokenKind.Number)
            {
                return (int)lexer.Number;
            }

            named = kind == ContentTokenKind.Name && Encoding.Latin1.GetString(lexer.Word) == "WMode";
        }

        return 0;
    }
}
