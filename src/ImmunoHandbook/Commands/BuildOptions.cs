using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;

namespace ImmunoHandbook.Commands;

/// <summary>Options shared by building, checking and serving.</summary>
internal sealed class BuildOptions
{
    private readonly Option<string> _source = new("--source", "-s") { Description = "Folder that holds content/ (default: the current folder).", HelpName = "DIR", DefaultValueFactory = _ => "." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Folder to write; replaced as a whole (default: dist).", HelpName = "DIR", DefaultValueFactory = _ => "dist" };
    private readonly Option<string[]> _languages = new("--language", "-l") { Description = "Build only this language; may be repeated.", HelpName = "CODE" };
    private readonly Option<string[]> _editions = new("--edition", "-e") { Description = "Print only this edition (a5, a4 ...); may be repeated.", HelpName = "NAME" };
    private readonly Option<string?> _clinic = new("--clinic") { Description = "Use content/clinics/NAME over the default clinic.", HelpName = "NAME" };
    private readonly Option<string?> _only = new("--only") { Description = "Build only the site or only the PDFs.", HelpName = "site|print" };
    private readonly Option<string?> _engine = new("--pdf-engine") { Description = "PDF engine (default: own).", HelpName = "own|questpdf" };
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Public address of the site, for the sitemap and search engines.", HelpName = "URL" };
    private readonly Option<bool> _release = new("--release") { Description = "Refuse what may not reach patients, such as a text that no clinician has signed." };
    private readonly Option<string?> _date = new("--date") { Description = "Date to print (default: the newest date in the content).", HelpName = "YYYY-MM-DD" };

    private readonly Option<bool> _untrusted = new("--untrusted") { Description = "Build a stranger's change: templates, themes, severities, rules, waivers and the address come from the trusted side, and what the change alters there is told." };
    private readonly Option<string?> _trusted = new("--trusted") { Description = "With --untrusted: folder that holds the trusted content/, templates/ and themes/ (default: what came with the program).", HelpName = "DIR" };

    private readonly Option<int> _limits = new("--raise-limits") { Description = "Let the content cost N times as much as usual (default: 1), for a handbook that is larger than any we know.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public BuildOptions()
    {
        Choices.Limit(_only, "site", "print");
        _engine.Validators.Add(CheckEngine);
        _date.Validators.Add(CheckDate);
        _limits.Validators.Add(CheckLimits);
        _baseUrl.Validators.Add(CheckAddress);
        _languages.AllowMultipleArgumentsPerToken = true;
        _editions.AllowMultipleArgumentsPerToken = true;
    }

    public ReportOptions Reporting { get; } = new();

    public void AddTo(Command command)
    {
        Option[] all = [_source, _output, _languages, _editions, _clinic, _only, _engine, _baseUrl, _release, _date, _untrusted, _trusted, _limits];
        foreach (var option in all)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            // Without the other one it would guard nothing and look as if it did.
            if (result.GetResult(_trusted) is { Implicit: false } && !result.GetValue(_untrusted))
            {
                result.AddError("--trusted is about a change that is not trusted: say --untrusted as well.");
            }
        });
        Reporting.AddTo(command);
    }

    public BuildRequest Read(ParseResult parsed) => new(parsed.GetValue(_source) ?? ".", parsed.GetValue(_output) ?? "dist")
    {
        Languages = parsed.GetValue(_languages) ?? [],
        Editions = parsed.GetValue(_editions) ?? [],
        Clinic = parsed.GetValue(_clinic),
        Only = parsed.GetValue(_only) switch { "site" => BuildPart.Site, "print" => BuildPart.Print, _ => BuildPart.All },
        Engine = parsed.GetValue(_engine) ?? PdfEngines.Own,
        BaseUrl = parsed.GetValue(_baseUrl),
        Release = parsed.GetValue(_release),
        Date = parsed.GetValue(_date) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Untrusted = parsed.GetValue(_untrusted),
        Trusted = parsed.GetValue(_trusted),
        Limits = new Limits(parsed.GetValue(_limits)),
    };

    private static void CheckEngine(OptionResult result)
    {
        var name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (PdfEngines.Problem(name) is { } problem)
        {
            result.AddError(problem);
        }
    }

    private static void CheckAddress(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (text.Length > 0 && !Web.BaseAddress.TryNormalise(text, out _))
        {
            result.AddError($"\"{text}\" is not the address of a website. Write it in full, such as https://example.org/handbook/");
        }
    }

    private static void CheckLimits(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "1";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) || factor is < 1 or > Limits.MostFactor)
        {
            result.AddError($"--raise-limits takes a whole number from 1 to {Limits.MostFactor}.");
        }
    }

    private static void CheckDate(OptionResult result)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            result.AddError($"\"{text}\" is not a date. Write it as 2026-11-24.");
        }
    }
}
