using System.Collections.Frozen;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using Xunit;

namespace ImmunoHandbook.Tests.Translation;

public sealed class TranslatedDrawingTests
{
    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" xml:lang=\"en\"><rect x=\"0\" width=\"30\" height=\"9\"/>"
        + "<text x=\"10\" y=\"5\">one &amp; two</text><text x=\"50\" y=\"9\" text-anchor=\"middle\">three</text></svg>";

    private static readonly DrawingLabel[] s_labels = [new("one & two", "uno <y> dos", default), new("three", "tres", default)];

    private static string? Of(bool rightToLeft, DiagnosticBag findings, params DrawingLabel[] labels) => TranslatedDrawing.Of(
        Drawing, "x.svg", new DrawingWords("es", rightToLeft, new Dictionary<string, IReadOnlyList<DrawingLabel>> { ["x.svg"] = labels }.ToFrozenDictionary()), findings);

    [Fact]
    public void Words_change_and_nothing_else() => Assert.Equal(
        Drawing.Replace("one &amp; two", "uno &lt;y&gt; dos", StringComparison.Ordinal).Replace("three", "tres", StringComparison.Ordinal).Replace("\"en\"", "\"es\"", StringComparison.Ordinal),
        Of(false, new DiagnosticBag(), s_labels));

    [Fact]
    public void From_right_to_left_the_drawing_is_mirrored_and_its_words_are_not()
    {
        var mirrored = Of(true, new DiagnosticBag(), s_labels)!;

        Assert.Contains("<g transform=\"matrix(-1 0 0 1 100 0)\"><rect", mirrored, StringComparison.Ordinal);
        Assert.Contains("<text transform=\"matrix(-1 0 0 1 20 0)\" text-anchor=\"end\" x=\"10\"", mirrored, StringComparison.Ordinal);
        Assert.Contains("<text transform=\"matrix(-1 0 0 1 100 0)\" x=\"50\" y=\"9\" text-anchor=\"middle\"", mirrored, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_not_those_of_the_drawing_are_told()
    {
        foreach (var labels in new[] { s_labels[..1], [.. s_labels, s_labels[0]], [s_labels[1], s_labels[0]] })
        {
            var findings = new DiagnosticBag();
            Assert.Null(Of(false, findings, labels));
            Assert.Equal("HB0143", Assert.Single(findings.Sorted()).Code.Id);
        }
    }

    [Fact]
    public void Every_drawing_of_the_handbook_has_its_words_in_the_languages_that_list_them()
    {
        var findings = new DiagnosticBag();
        var folder = new HandbookFolder(Repository.Root);
        foreach (var code in new[] { "es", "ar", "uk" })
        {
            var words = DrawingWords.Read(folder, code, code == "ar", findings);
            foreach (var name in words.Drawings.Keys)
            {
                Assert.NotNull(TranslatedDrawing.Of(folder.ReadText($"content/images/{name}", findings)!.Text, name, words, findings));
            }
        }

        Assert.Empty(findings.Sorted());
    }
}
