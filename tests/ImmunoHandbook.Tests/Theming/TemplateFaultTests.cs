using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Web;
using Xunit;

namespace ImmunoHandbook.Tests.Theming;

public class TemplateFaultTests
{
    private const string Sources = "templates/site/sources.html";

    [Theory]
    [InlineData("one\n{{ page.titl }}", "HB0403", 2, "Did you mean \"title\"?")]
    [InlineData("{{ boook.title }}", "HB0403", 1, "Did you mean \"book\"?")]
    [InlineData("a\nb\n{{ t \"nav.nxt\" }}", "HB0403", 3, "Did you mean \"t \"nav.next\"\"?")]
    [InlineData("a\n{{ if page.title }}\n", "HB0401", 0, "")]
    [InlineData("{{ while true }}{{ end }}", "HB0405", 1, "")]
    [InlineData("{{ include \"site/sources.html\" }}", "HB0405", 1, "")]
    [InlineData("\n{{ include \"../content/handbook.yml\" }}", "HB0402", 2, "")]
    [InlineData("{{ page.title = \"x\" }}", "HB0402", 1, "")]
    public void A_fault_names_its_place(string template, string code, int line, string hint)
    {
        using var handbook = new SmallHandbook().Write(Sources, template);
        handbook.Render();
        var found = handbook.Findings.Sorted().FirstOrDefault(f => f.Code.Id == code);
        Assert.True(found is not null, handbook.Messages);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(Sources, found.Location.Path);
        Assert.True(line == 0 || line == found.Location.Line, handbook.Messages);
        Assert.Contains(hint, found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_partial_names_the_partial()
    {
        using var handbook = new SmallHandbook().Write("templates/site/partials/bottom.html", "<footer>\n{{ nothing }}");
        handbook.Render();
        Assert.Contains("templates/site/partials/bottom.html(2,4) HB0403", handbook.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_can_be_replaced_and_all_others_stay()
    {
        using var handbook = new SmallHandbook().Write(Sources, "<p>Ours: {{ page.title }}</p>");
        var site = handbook.Render();
        Assert.Equal("<p>Ours: Sources</p>", site.Text("en/sources.html"));
        Assert.Contains("<!DOCTYPE html>", site.Text("en/glossary.html"), StringComparison.Ordinal);
    }
}
