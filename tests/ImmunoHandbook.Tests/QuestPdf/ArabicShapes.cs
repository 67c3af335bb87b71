namespace ImmunoHandbook.Tests.QuestPdf;

/// <summary>
/// Arabic letters as the shapes that are left of them without dots and joins: fonts may draw dots as glyphs of their own,
/// and then a PDF can hold the shape where its author wrote the letter.
/// </summary>
internal static class ArabicShapes
{
    /// <summary>Letters of one shape, the shape first. Presentation forms are given by the first and the last of a letter.</summary>
    private static readonly (string Letters, string Forms)[] s_shapes =
    [
        ("\u0627\u0622\u0623\u0625", "\uFE81\uFE84\uFE87\uFE88\uFE8D\uFE8E"),
        ("\u066E\u0628\u062A\u062B\u0646\u06BA\u064A\u0649\u06CC\u0626", "\uFE89\uFE92\uFE95\uFE9C\uFEE5\uFEE8\uFEEF\uFEF4\uFB9E\uFB9F\uFBFC\uFBFF\uFBE8\uFBE9"),
        ("\u062D\u062C\u062E", "\uFE9D\uFEA8"),
        ("\u062F\u0630", "\uFEA9\uFEAC"),
        ("\u0631\u0632", "\uFEAD\uFEB0"),
        ("\u0633\u0634", "\uFEB1\uFEB8"),
        ("\u0635\u0636", "\uFEB9\uFEC0"),
        ("\u0637\u0638", "\uFEC1\uFEC8"),
        ("\u0639\u063A", "\uFEC9\uFED0"),
        ("\u06A1\u0641\u0642\u066F", "\uFED1\uFED8"),
        ("\u0643\u06A9", "\uFED9\uFEDC"),
        ("\u0644", "\uFEDD\uFEE0"),
        ("\u0645", "\uFEE1\uFEE4"),
        ("\u0647\u0629\u06D5\u06C1", "\uFEE9\uFEEC\uFE93\uFE94"),
        ("\u0648\u0624", "\uFEED\uFEEE\uFE85\uFE86"),
    ];

    private static readonly Dictionary<int, char> s_shapeOf = Fold();

    public static char? Of(int letter) => s_shapeOf.TryGetValue(letter, out var shape) ? shape : null;

    private static Dictionary<int, char> Fold()
    {
        // What stands in the ranges of others is told last.
        var shapes = new Dictionary<int, char>();
        foreach (var (letters, forms) in s_shapes)
        {
            foreach (var letter in letters)
            {
                shapes[letter] = letters[0];
            }

            for (var i = 0; i < forms.Length; i += 2)
            {
                for (var form = forms[i]; form <= forms[i + 1]; form++)
                {
                    shapes[form] = letters[0];
                }
            }
        }

        return shapes;
    }
}
