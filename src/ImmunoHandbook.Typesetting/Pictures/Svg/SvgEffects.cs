using System.Text.RegularExpressions;

namespace ImmunoHandbook.Typesetting.Pictures.Svg;

/// <summary>
/// What a few bytes of a drawing can make a reader's browser do: blur a page a million times, move for ever, or show a shape
/// that shows a shape, each twice, thirty levels deep.
/// </summary>
internal static partial class SvgEffects
{
    public const string Hint = "Flatten effects to shapes in the drawing program before saving; printed books cannot show them either.";

    /// <summary>As many shapes as the print side takes.</summary>
    private const long MostShapes = 200_000;

    /// <summary>The style without declarations of filters, animations and transitions; null where there was none.</summary>
    public static string? Without(string css) => Declaration().IsMatch(css) ? Declaration().Replace(css, "") : null;

    /// <summary>True where references within the drawing multiply its shapes beyond all measure, or lead back to themselves.</summary>
    public static bool Multiply(SvgElement root)
    {
        var byId = new Dictionary<string, SvgElement>(StringComparer.Ordinal);
        Index(root, byId);
        return ShapesOf(root, byId, new Dictionary<SvgElement, long>(ReferenceEqualityComparer.Instance)) > MostShapes;
    }

    private static void Index(SvgElement element, Dictionary<string, SvgElement> byId)
    {
        if (element.Id is { } id)
        {
            byId.TryAdd(id, element);
        }

        foreach (var child in element.Children)
        {
            Index(child, byId);
        }
    }

    /// <param name="known">Counted elements; those being counted stand for too many, since only a circle leads to them.</param>
    private static long ShapesOf(SvgElement element, Dictionary<string, SvgElement> byId, Dictionary<SvgElement, long> known)
    {
        if (known.TryGetValue(element, out var shapes))
        {
            return shapes;
        }

        known[element] = MostShapes + 1;
        var sum = 1L;
        foreach (var child in element.Children)
        {
            sum = Math.Min(MostShapes + 1, sum + ShapesOf(child, byId, known));
        }

        if (element.Name == "use" && SvgReference.Target(element["href"]) is { } id && byId.TryGetValue(id, out var shown))
        {
            sum = Math.Min(MostShapes + 1, sum + ShapesOf(shown, byId, known));
        }

        return known[element] = sum;
    }

    [GeneratedRegex(@"(?<![\w-])(?:-\w+-)?(?:backdrop-filter|filter|animation|transition)(?:-\w+)*\s*:[^;}]*;?", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
