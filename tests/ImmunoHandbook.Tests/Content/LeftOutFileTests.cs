using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using Xunit;

namespace ImmunoHandbook.Tests.Content;

/// <summary>Whatever lies below content/ is read, or is told with what to do about it.</summary>
public sealed class LeftOutFileTests : IDisposable
{
    private const string Text = HandbookTest.Front + "Text.\n";

    private readonly HandbookTest _handbook = new();

    public void Dispose() => _handbook.Dispose();

    [Theory]
    [InlineData("en/04-next.MD", "HB0144", "Rename it to 04-next.md.")]
    [InlineData("en/04-next.Md", "HB0144", "Rename it to 04-next.md.")]
    [InlineData("en/04-next.markdown", "HB0144", "Rename it to 04-next.md.")]
    [InlineData("en/intro.mkd", "HB0144", "Rename it to 04-intro.md.")]
    [InlineData("en/04-more.md.txt", "HB0144", "Rename it to 04-more.md.")]
    [InlineData("en/04-more.txt", "HB0144", "Rename it to 04-more.md.")]
    [InlineData("en/4 More words", "HB0144", "Rename it to 04-more-words.md.")]
    [InlineData("en/04-more.docx", "HB0144", "Save its text as 04-more.md")]
    [InlineData("en/3-more.md", "HB0122", "Rename it to 03-more.md")]
    [InlineData("en/README.md", "HB0122", "Rename it to 04-readme.md")]
    [InlineData("en/04_Side Effects.md", "HB0122", "Rename it to 04-side-effects.md")]
    [InlineData("en/04-Größe.md", "HB0122", "Rename it to 04-grosse.md")]
    [InlineData("en/04-Gro\u0308ße.md", "HB0122", "Rename it to 04-grosse.md")]
    [InlineData("en/04-Побічна дія.md", "HB0122", "Rename it to 04-pobichna-diya.md")]
    [InlineData("en/\u0660\u0664-علاج.md", "HB0122", "Rename it to 04-alaj.md")]
    [InlineData("en/04-治療.md", "HB0122", "Rename it to 04-chapter.md")]
    [InlineData("en/04-index.md", "HB0122", "Rename it to 04-index-chapter.md")]
    [InlineData("en/drafts/04-more.md", "HB0151", "Rename the folder to 01-drafts, which makes it a part of the book, or move the file to content/en/04-more.md.")]
    [InlineData("en/02-part/deeper/04-more.md", "HB0151", "Move it to content/en/02-part/04-more.md")]
    [InlineData("en/images/04-more.md", "HB0151", "Move it to content/en/04-more.md")]
    [InlineData("04-more.md", "HB0151", "Move it to content/en/04-more.md")]
    [InlineData("drafts/04-more.md", "HB0151", "Move it to content/en/04-more.md")]
    [InlineData("en/Glossary.yml", "HB0146", "Rename it to glossary.yml.")]
    [InlineData("en/strings.yaml", "HB0146", "Rename it to strings.yml.")]
    [InlineData("en/index.yml.txt", "HB0146", "Rename it to index.yml.")]
    [InlineData("Facts.YML", "HB0146", "Rename it to facts.yml.")]
    [InlineData("clinics/north/Clinic.yml", "HB0146", "Rename it to clinic.yml.")]
    [InlineData("en/02-part/Part.yml", "HB0146", "Rename it to part.yml.")]
    [InlineData("EN/04-more.md", "HB0146", "Rename it to en")]
    [InlineData("Clinics/north/clinic.yml", "HB0146", "Rename it to clinics")]
    [InlineData("en/index.yml/words", "HB0148", "one file content/en/index.yml")]
    [InlineData("en/03-first-chapter.md.bak", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/03-first-chapter.md~", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/03-first-chapter (copy).md", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/03-first-chapter (1).md", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/03-first-chapter - Copy.md", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/03-first-chapter copy.md", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/Copy of 03-first-chapter.md", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/#03-first-chapter.md#", "HB0149", "then move it out of content/, or delete it.")]
    [InlineData("en/04-more.md.orig", "HB0149", "04-more.md is not here: rename this file to that")]
    [InlineData("en/04-more (copy).md", "HB0122", "Rename it to 04-more-copy.md")]
    [InlineData("images/cell.gif", "HB0150", "Save it as SVG, PNG or JPEG")]
    [InlineData("en/images/cell.HEIC", "HB0150", "Save it as SVG, PNG or JPEG")]
    [InlineData("en/notes.xlsx", "HB0145", "Move it out of content/")]
    [InlineData("en/glosary.yml", "HB0145", "Did you mean glossary.yml?")]
    [InlineData("README.md", "HB0145", "Move it out of content/")]
    [InlineData("images/LICENSE.txt", "HB0145", "Move it out of content/")]
    public void A_file_that_nobody_reads_is_told_with_the_name_to_give_it(string path, string code, string hint)
    {
        _handbook.WithFile($"content/{path}", Text).BuildSite();
        var told = code switch
        {
            "HB0148" => "content/en/index.yml",
            "HB0146" when !path.EndsWith("yml", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".md", StringComparison.Ordinal) => "content/EN",
            "HB0146" when path.StartsWith("Clinics", StringComparison.Ordinal) => "content/Clinics",
            _ => $"content/{path}",
        };

        var finding = _handbook.Finding(code, told, 0);
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.Single(_handbook.Findings, f => f.Location.Path == told);
    }

    [Theory]
    [InlineData("en/.03-first-chapter.md.swp")]
    [InlineData("en/.#03-first-chapter.md")]
    [InlineData("en/~$draft.docx")]
    [InlineData("images/Thumbs.db")]
    [InlineData("Desktop.ini")]
    [InlineData(".DS_Store")]
    [InlineData("__MACOSX/en/03-first-chapter.md")]
    [InlineData("images/cell.PNG")]
    [InlineData("en/pictures/deep/cell.svg")]
    public void What_systems_leave_and_pictures_are_no_findings(string path) =>
        _handbook.WithFile($"content/{path}", "x").BuildSite().HasNoFinding();

    [Fact]
    public void Every_language_that_is_listed_is_looked_into_and_no_other()
    {
        _handbook.WithArabic().WithFile("content/ar/04-more.MD", Text).WithFile("content/fr/04-more.MD", Text).BuildSite();

        _handbook.HasFinding("HB0144", "content/ar/04-more.MD").HasFinding("HB0130", "content/fr");
        Assert.DoesNotContain(_handbook.Findings, f => f.Location.Path.StartsWith("content/fr/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_whose_folder_is_written_otherwise_is_told_once()
    {
        _handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en, ar]").WithFile("content/AR/04-more.md", Text).BuildSite();

        Assert.Equal("HB0146", Assert.Single(_handbook.Findings).Code.Id);
        _handbook.HasFinding("HB0146", "content/AR");
    }

    [Theory]
    [InlineData("content/handbook.yaml", "rename it to content/handbook.yml")]
    [InlineData("content/Handbook.yml", "rename it to content/handbook.yml")]
    public void A_handbook_by_another_name_is_told_by_the_right_one(string name, string hint)
    {
        _handbook.WithFile(name, _handbook.Read("content/handbook.yml")).WithoutFile("content/handbook.yml").BuildSite();

        Assert.Contains(hint, _handbook.Finding("HB0101", "content/handbook.yml", 0).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_out_of_the_handbook_and_links_to_nothing_are_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Symbolic links need special rights on Windows.");
        var outside = Directory.CreateTempSubdirectory("handbook-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "glossary.yml"), "[]");
        _handbook.WithoutFile("content/en/glossary.yml");
        File.CreateSymbolicLink(Path.Combine(_handbook.Source, "content/en/glossary.yml"), Path.Combine(outside, "glossary.yml"));
        File.CreateSymbolicLink(Path.Combine(_handbook.Source, "content/en/index.yml"), "nothing.yml");
        Directory.CreateSymbolicLink(Path.Combine(_handbook.Source, "content/en/02-part"), outside);
        _handbook.BuildSite();
        Directory.Delete(outside, recursive: true);

        _handbook.HasFinding("HB0106", "content/en/glossary.yml").HasFinding("HB0103", "content/en/index.yml").HasFinding("HB0106", "content/en/02-part");
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_an_error()
    {
        var findings = new DiagnosticBag();
        new ContentCensus(new HandbookFolder(Path.Combine(_handbook.Source, "content/en")), Config, findings).Take();

        Assert.Equal(("HB0147", "content"), (Assert.Single(findings.Sorted()).Code.Id, findings.Sorted()[0].Location.Path));
    }

    private static HandbookConfig Config => new()
    {
        Title = LocalizedText.Empty,
        SourceLanguage = "en",
        Languages = ["en"],
        Editions = ["a5"],
        Theme = "clear",
        EditionCode = "X",
        At = SourceLocation.WholeFile("content/handbook.yml"),
    };
}
