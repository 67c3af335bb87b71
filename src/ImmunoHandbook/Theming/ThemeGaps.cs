using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Theming;

/// <summary>What follows from a theme that could not be read as a whole.</summary>
internal static class ThemeGaps
{
    /// <summary>Letters are then missing on every page, and those set in another font have other widths.</summary>
    public static bool LackFonts(DiagnosticBag findings) => findings.HasGapBelow("themes/", path => !path.EndsWith(".css", StringComparison.Ordinal));
}
