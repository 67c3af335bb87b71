using System.Security.Cryptography;
using ImmunoHandbook.Typesetting.Text;
using QuestPDF.Drawing;

namespace ImmunoHandbook.QuestPdf.Api;

/// <summary>
/// Fonts of the theme under names of their own. The library keeps its fonts for the whole process, so the name holds a
/// sum of the files: two themes may call different files alike.
/// </summary>
internal static class FontRegister
{
    private static readonly Lock s_gate = new();
    private static readonly Dictionary<FontFamily, string> s_names = new(ReferenceEqualityComparer.Instance);
    private static readonly HashSet<string> s_registered = [];

    public static string[] NamesOf(FontCascade cascade)
    {
        lock (s_gate)
        {
            return [.. cascade.Families.Select(NameOf)];
        }
    }

    private static string NameOf(FontFamily family)
    {
        if (s_names.TryGetValue(family, out var known))
        {
            return known;
        }

        var sum = SHA256.HashData([.. SHA256.HashData(family.Regular.Data.Span), .. SHA256.HashData(family.Bold.Data.Span)]);
        var name = $"{family.Name} {Convert.ToHexString(sum.AsSpan(0, 6))}";
        s_names.Add(family, name);
        if (s_registered.Add(name))
        {
            Register(name, family.Regular);
            Register(name, family.Bold);
        }

        return name;
    }

    private static void Register(string name, FontFace face)
    {
        using var file = new MemoryStream(face.Data.ToArray());
        FontManager.RegisterFontWithCustomName(name, file);
    }
}
