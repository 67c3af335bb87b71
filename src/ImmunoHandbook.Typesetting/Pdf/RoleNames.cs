using System.Text;
using ImmunoHandbook.Typesetting.Pages;

namespace ImmunoHandbook.Typesetting.Pdf;

/// <summary>Structure types as PDF names.</summary>
internal static class RoleNames
{
    /// <summary>The members of the enumeration are spelt as the standard spells the types.</summary>
    private static readonly byte[][] Names =
        [.. Enum.GetValues<StructureRole>().Select(role => Encoding.ASCII.GetBytes($"/{role}"))];

    public static ReadOnlySpan<byte> Of(StructureRole role) => Names[(int)role];
}
