using ImmunoHandbook.Tests.EndToEnd;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.Print;

/// <summary>What a reader of the shipped book stumbled over.</summary>
public class PrintedLookTests
{
    private static readonly SetBook s_book = SetBook.Shipped.First(b => b is { Edition: "a5", Language.Language.Code: "en" });

    [Fact]
    public void A_link_on_a_card_or_in_a_call_box_looks_like_the_words_around_it()
    {
        var slug = s_book.Handbook.Handbook.Config.Emergency!.Value.Value;
        var card = s_book.Document.PageOfAnchor[s_book.Language.Chapters.First(c => c.Slug == "wallet-card").Slug] + 1;
        foreach (var page in new[] { s_book.Document.PageOfAnchor[slug], card })
        {
            var runs = PrintedText.All(s_book.Document.Pages[page - 1].Frame).Where(run => run.Node is not null).ToList();
            var ink = runs.First(run => run.Text.Contains("confus", StringComparison.Ordinal)).Colour;
            var links = runs.Where(run => Ancestors(run.Node!).Any(node => node.Role == StructureRole.Link)).ToList();

            Assert.Contains(links, run => run.Text.Contains("seizure", StringComparison.Ordinal));
            Assert.All(links, run => Assert.Equal(ink, run.Colour));
        }
    }

    [Fact]
    public void A_caption_stands_apart_from_its_picture_and_nearer_to_it_than_to_what_follows()
    {
        var gaps = s_book.Document.Pages.SelectMany(page => Gaps(page.Frame)).ToList();

        Assert.NotEmpty(gaps);
        Assert.All(gaps, gap => Assert.InRange(gap, 4, 12));
    }

    [Fact]
    public void A_hand_has_room_in_the_rows_of_a_form()
    {
        var page = s_book.Document.Pages[s_book.Document.PageOfAnchor["diary-28-days/week-1"] - 1];
        var days = PrintedText.All(page.Frame).Where(run => run.Node is { } node && Ancestors(node).Any(n => n.Role is StructureRole.TD or StructureRole.TH) && run.Text.All(char.IsDigit)).Select(run => run.At.Y).ToList();

        Assert.Equal(7, days.Count);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Length.FromMillimetres(12.4), $"{pair.Second - pair.First} points"));
    }

    /// <summary>From the lower edge of a picture to the top of a capital in the first line below it, in points.</summary>
    private static IEnumerable<double> Gaps(Frame page)
    {
        foreach (var (item, next) in page.Items.Zip(page.Items.Skip(1)))
        {
            if (item is GroupItem { Clip: { } clip } picture && next is GlyphRun { Node: { } node } run && Ancestors(node).Any(n => n.Role == StructureRole.Caption))
            {
                yield return run.At.Y - (run.Size * 0.7) - picture.Transform.Apply(new Point(0, clip.Bottom)).Y;
            }
        }
    }

    private static IEnumerable<StructureNode> Ancestors(StructureNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            yield return at;
        }
    }
}
