using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.Proof;
using ImmunoHandbook.Tests.Bench;

namespace ImmunoHandbook.Tests.Proof;

/// <summary>A book with every kind of tag, and the proof run over it or over what a test has made of it.</summary>
internal static class SoundBook
{
    public const string Path = "print/en/book.pdf";

    private const string Body = """

        ## One

        Some words with a [way out](https://example.org/way) and a note.[^1] Then a [place](#two) further down.

        ### Within

        - first
        - second

        ## Two

        | Sign | What to do |
        |---|---|
        | Fever | Call |

        ![A cell](images/cell.svg "One cell")

        A second note.[^2]

        [^1]: What the note says.
        [^2]: What the other note says.
        """;

    private const string Cell = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60"><circle cx="30" cy="30" r="20" fill="#1b2733"/></svg>""";

    private static readonly Lazy<byte[]> s_bytes = new(() =>
    {
        using var handbook = new HandbookTest();
        handbook.WithText(Body).WithFile("content/images/cell.svg", Cell).Build();
        return handbook.Book();
    });

    public static byte[] Bytes => s_bytes.Value;

    public static IReadOnlyList<Diagnostic> Prove(byte[] pdf)
    {
        var findings = new DiagnosticBag();
        BookProof.Run([new PrintedBook("en", "a5", Path, pdf, 1)], findings);
        return findings.Sorted();
    }
}
