using System.Buffers.Binary;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.BadInput;

public sealed class PictureInputTests : IDisposable
{
    private const string Chapter = HandbookTest.FirstChapter;

    /// <summary>A sound grey picture of one pixel.</summary>
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private readonly HandbookTest _handbook = new HandbookTest().AfterGoodBuild();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void A_sound_picture_builds_without_a_finding() => With("x.png", s_png).HasNoFinding();

    [Fact]
    public void A_missing_picture() =>
        _handbook.WithText("\nText.\n\n![A cell](images/none.png)\n").Build().HasFinding("HB0304", Chapter, 8, 1).Refused();

    [Theory]
    [InlineData("x.png")]
    [InlineData("x.jpg")]
    [InlineData("x.svg")]
    public void A_picture_that_is_not_one(string name)
    {
        With(name, "these are only words"u8.ToArray()).Refused();
        Assert.Contains(_handbook.Findings, f => f.Location.Path == "content/images/" + name && f.Code.Id is "HB0605" or "HB0420");
    }

    [Fact]
    public void An_empty_picture() => With("x.png", []).HasFinding("HB0605", "content/images/x.png").Refused();

    [Fact]
    public void A_picture_that_says_it_is_20000_pixels_wide()
    {
        var wide = (byte[])s_png.Clone();
        BinaryPrimitives.WriteInt32BigEndian(wide.AsSpan(16), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(wide.AsSpan(20), 20_000);

        With("x.png", wide).HasFinding("HB0605", "content/images/x.png").Refused();
    }

    [Fact]
    public void A_picture_with_a_broken_chunk()
    {
        var broken = (byte[])s_png.Clone();
        broken[^20] ^= 0xFF;

        With("x.png", broken).HasFinding("HB0605", "content/images/x.png").Refused();
    }

    [Theory]
    [MemberData(nameof(CutPictures))]
    public void A_picture_cut_short_is_a_finding_of_its_file(int length)
    {
        With("x.png", s_png[..length]);
        Assert.All(_handbook.Findings, f => Assert.Equal("content/images/x.png", f.Location.Path));
        Assert.NotEmpty(_handbook.Findings);
    }

    public static TheoryData<int> CutPictures => [.. Enumerable.Range(1, s_png.Length - 13).Where(n => n % 7 == 0)];

    [Theory]
    [InlineData("<script>alert(1)</script>", "alert")]
    [InlineData("<rect onload=\"alert(1)\" width=\"4\" height=\"4\"/>", "alert")]
    [InlineData("<image href=\"https://example.org/spy.png\" width=\"4\" height=\"4\"/>", "spy.png")]
    [InlineData("<use href=\"https://example.org/spy.svg#a\"/>", "spy.svg")]
    [InlineData("<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://example.org/spy\"/></foreignObject>", "spy")]
    [InlineData("<style>@import url(https://example.org/spy.css);</style>", "spy.css")]
    [InlineData("<rect fill=\"url(https://example.org/spy.svg#a)\" width=\"4\" height=\"4\"/>", "spy.svg")]
    [InlineData("<a href=\"javascript:alert(1)\"><rect width=\"4\" height=\"4\"/></a>", "alert")]
    public void What_a_drawing_must_not_do_is_taken_out_of_the_site(string inside, string mustNotStand)
    {
        With("x.svg", System.Text.Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"3\"/>{inside}</svg>"));

        Assert.Contains(_handbook.Findings, f => f.Location.Path == "content/images/x.svg");
        Assert.True(_handbook.Result.ExitCode == ExitCode.Fine, _handbook.Messages);
        var drawing = Directory.GetFiles(Path.Combine(_handbook.Output, "site"), "x.*.svg", SearchOption.AllDirectories).Single();
        Assert.DoesNotContain(mustNotStand, File.ReadAllText(drawing), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_drawing_are_not_expanded()
    {
        const string bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;&f;</text></svg>";
        With("x.svg", System.Text.Encoding.UTF8.GetBytes(bomb));

        Assert.Contains(_handbook.Findings, f => f.Location.Path == "content/images/x.svg");
        Assert.All(_handbook.Result.Outputs.Files, f => Assert.Equal(-1, f.Content.Span.IndexOf("root:x"u8)));
    }

    private HandbookTest With(string name, byte[] picture) =>
        _handbook.WithFile("content/images/" + name, picture).WithText($"\nText.\n\n![A cell](images/{name})\n").Build();
}
