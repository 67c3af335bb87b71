using ImmunoHandbook.Commands;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Words;

/// <summary>A page or a book that does not say all of a chapter stops the build, and the finding quotes what is missing.</summary>
public sealed class LostWordsTests
{
    private const string Body = "{{ chapter.body_html }}";

    [Fact]
    public void A_page_template_that_leaves_the_text_out_stops_the_build()
    {
        using var handbook = new HandbookTest().WithText("Take 2 tablets.\n").AfterGoodBuild()
            .WithFile("templates/site/chapter.html", Repository.Read("templates/site/chapter.html").Replace(Body, "", StringComparison.Ordinal)).BuildSite();
        Assert.Contains("Take 2 tablets", handbook.Finding("HB0215", HandbookTest.FirstChapter, 5, 1).Message, StringComparison.Ordinal);
        handbook.Refused();
    }

    [Fact]
    public void A_book_template_that_leaves_the_text_out_stops_the_build()
    {
        using var handbook = new HandbookTest().WithText("Take 2 tablets.\n")
            .WithFile("templates/print/chapter.html", Repository.Read("templates/print/chapter.html").Replace(Body, "", StringComparison.Ordinal))
            .Build(r => r with { Only = BuildPart.Print });
        Assert.Contains("print/en/test-book-a5.pdf", handbook.Finding("HB0215", HandbookTest.FirstChapter, 5, 1).Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, handbook.Result.ExitCode);
    }

    /// <summary>All that a chapter can hold, in every edition, without a word too few in any.</summary>
    [Fact]
    public void Nothing_is_missed_where_nothing_is_lost()
    {
        using var handbook = new HandbookTest().WithText("""
            Take 2<br>4 tablets, 10<sup>9</sup>/L, un<b>believ</b>able[^n], im&shy;mune, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.

            <table><tr><td>2</td><td>4<p>5</p></td></tr></table>

            <details><summary>More</summary>

            - [x] done
            - [ ] open

            </details>

            > [!NOTE]
            > A note that names another[^m].

            ```
            code  2  4
            ```

            [^n]: See the other[^m].

            [^m]: The *other*.

            """).Build(r => r with { Editions = [] });
        Assert.DoesNotContain(handbook.Findings, f => f.Code.Id == "HB0215");
        Assert.Equal(ExitCode.Fine, handbook.Result.ExitCode);
    }

    /// <summary>A title that names a value says it everywhere: on the page, in the contents and on the tab.</summary>
    [Fact]
    public void Values_stand_in_titles_and_summaries_too()
    {
        using var handbook = new HandbookTest()
            .WithFile(HandbookTest.FirstChapter, "---\ntitle: Within {{ fact \"call-back\" }}\nsummary: We call back within {{ fact \"call-back\" }}.\n---\nText.\n").BuildSite().HasNoFinding();
        Assert.DoesNotContain("{{", handbook.Site("en/first-chapter.html"), StringComparison.Ordinal);
        Assert.Matches("<h1>Within [0-9]", handbook.Site("en/first-chapter.html"));
        handbook.WithFile(HandbookTest.FirstChapter, "---\ntitle: Within {{ nothing }}\n---\nText.\n").BuildSite().HasFinding("HB0209", HandbookTest.FirstChapter, 2, 1);
    }
}
