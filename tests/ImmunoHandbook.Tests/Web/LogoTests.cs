using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Proof.Reading;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Web;

/// <summary>The clinic's own sign on each page of the website and on the cover.</summary>
public sealed class LogoTests : IDisposable
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"30\"><rect width=\"90\" height=\"30\" fill=\"#0b4f6c\"/></svg>";

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Fact]
    public void It_stands_on_every_page_with_the_clinics_name_for_those_who_do_not_see_it()
    {
        WithLogo("content/clinic.yml", "sign.svg").WithFile("content/sign.svg", Drawing).Build().HasNoFinding();

        Assert.Matches("<img class=\"logo\" src=\"../assets/images/sign\\.[0-9a-f]+\\.svg\" alt=\"North &amp; South\" width=\"90\" height=\"30\">", _handbook.Site("en/first-chapter.html"));
        using var book = FinishedBook.Open("book.pdf", _handbook.Book(), new DiagnosticBag())!;
        Assert.Contains(book.Structure.Elements, e => e is { Role: "Figure", Alt: "North & South", Page: 1 });
    }

    [Fact]
    public void A_clinic_of_its_own_names_a_picture_beside_its_own_file()
    {
        _handbook.WithFile("content/clinics/west/clinic.yml", "name: West\nlogo: west.svg\n").WithFile("content/clinics/west/west.svg", Drawing)
            .Build(r => r with { Clinic = "west", Only = Commands.BuildPart.Site }).HasNoFinding();

        Assert.Contains("assets/images/clinics-west-west.", _handbook.Site("en/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.svg")]
    [InlineData("../../secret.svg")]
    [InlineData("sign.gif")]
    public void One_that_cannot_be_used_is_told_where_it_is_named(string name) =>
        WithLogo("content/clinic.yml", name).BuildSite().HasFinding("HB0142", "content/clinic.yml", 2, 7);

    private HandbookTest WithLogo(string clinicFile, string name) => _handbook.WithFile(clinicFile, $"name: North & South\nlogo: {name}\n");
}
