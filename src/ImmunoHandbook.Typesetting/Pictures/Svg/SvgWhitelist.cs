using System.Collections.Frozen;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>What a drawing from a stranger may hold on a website: nothing that runs, fetches, changes by itself, or has a browser work without end (filters).</summary>
internal static class SvgWhitelist
{
    private static readonly FrozenSet<string> Elements = Set(
        "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath " +
        "linearGradient radialGradient stop clipPath mask pattern marker style image a switch");

    private static readonly FrozenSet<string> Attributes = Set(
        "id class style lang space role tabindex focusable viewBox preserveAspectRatio version width height x y x1 y1 x2 y2 cx cy " +
        "r rx ry fx fy fr dx dy d points pathLength transform rotate textLength lengthAdjust startOffset href offset " +
        "gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits " +
        "maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient " +
        "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit " +
        "stroke-dasharray stroke-dashoffset color opacity display visibility overflow clip-path clip-rule mask " +
        "marker-start marker-mid marker-end font-family font-size font-weight font-style font-variant font-stretch " +
        "text-anchor dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing text-decoration " +
        "text-rendering shape-rendering image-rendering color-interpolation direction " +
        "unicode-bidi writing-mode stop-color stop-opacity vector-effect paint-order mix-blend-mode isolation pointer-events type");

    public static bool AllowsElement(string name) => Elements.Contains(name);

    public static bool AllowsAttribute(string name) =>
        Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
