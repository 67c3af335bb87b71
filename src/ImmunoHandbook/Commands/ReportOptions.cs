using System.CommandLine;

namespace ImmunoHandbook.Commands;

/// <summary>How to tell what happened.</summary>
/// <param name="Format">console, json, github, sarif, junit or markdown.</param>
internal sealed record ReportStyle(string Format, bool Quiet, bool Colour)
{
    /// <summary>JSON report of an earlier run to compare with, or null.</summary>
    public string? Since { get; init; }
}

internal sealed class ReportOptions
{
    private static readonly string[] s_formats = ["console", "json", "github", "sarif", "junit", "markdown"];

    private readonly Option<string> _format = new("--report") { Description = "How to tell findings (default: console).", HelpName = "console|json|github|sarif|junit|markdown", DefaultValueFactory = _ => "console" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print findings only." };
    private readonly Option<bool> _noColour = new("--no-color") { Description = "No colour; NO_COLOR in the environment does the same." };

    private readonly Option<string?> _since = new("--since") { Description = "JSON report of an earlier run: --report markdown then tells what is new, fixed and still there.", HelpName = "FILE" };

    public ReportOptions() => Choices.Limit(_format, s_formats);

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_quiet);
        command.Add(_noColour);
        command.Add(_since);
    }

    public ReportStyle Read(ParseResult parsed) => new(
        parsed.GetValue(_format) ?? "console",
        parsed.GetValue(_quiet),
        !parsed.GetValue(_noColour) && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
    {
        Since = parsed.GetValue(_since),
    };
}
