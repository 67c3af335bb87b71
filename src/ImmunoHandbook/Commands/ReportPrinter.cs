using ImmunoHandbook.Reports;

namespace ImmunoHandbook.Commands;

/// <summary>Tells a report in the form asked for: machine forms to standard output, people's form likewise.</summary>
internal static class ReportPrinter
{
    public static void Print(BuildReport report, ReportStyle style)
    {
        switch (style.Format)
        {
            case "json":
                Raw(JsonReport.Write(report, withStages: true));
                break;
            case "sarif":
                Raw(SarifReport.Write(report));
                break;
            case "junit":
                Raw(JunitReport.Write(report));
                break;
            case "markdown":
                Console.Out.Write(MarkdownReport.Write(report with { Since = Earlier(style.Since) }));
                break;
            case "github":
                GithubReport.Write(report, Console.Out);
                break;
            default:
                ConsoleReport.Write(report, Console.Out, style.Colour, style.Quiet);
                break;
        }
    }

    private static IReadOnlyList<EarlierFinding>? Earlier(string? file)
    {
        var earlier = file is null ? null : FindingComparison.Read(file);
        if (file is not null && earlier is null)
        {
            Console.Error.WriteLine($"warning HB0022: \"{file}\" is not the JSON report of an earlier run; there is nothing to compare with.");
        }

        return earlier;
    }

    private static void Raw(byte[] utf8)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(utf8);
        output.Write("\n"u8);
    }
}
