using System.CommandLine;
using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Links.Online;

namespace ImmunoHandbook.Commands;

/// <summary>Options of the check of outside links, shared by the verbs that have it.</summary>
internal sealed class OnlineOptions
{
    private readonly Option<bool> _external = new("--external") { Description = "Ask for every outside link as well." };
    private readonly Option<string?> _ledger = new("--ledger") { Description = "File that remembers outside links from run to run: what was good, since when it fails. Then only links that failed on three days make the run fail.", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "Which broken outside links make the run fail: all of them, those that no earlier run found broken, those that failed on three days, or none.", HelpName = "all|new|lasting|none" };
    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Also ask addresses of private networks and of this machine." };

    public OnlineOptions() => _failOn.AcceptOnlyFromAmong("all", "new", "lasting", "none");

    public void AddTo(Command command)
    {
        Option[] all = [_external, _ledger, _failOn, _allowPrivate];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>Null where outside links are not asked for.</summary>
    public OnlineRequest? Read(ParseResult parsed) => !parsed.GetValue(_external) ? null
        : new OnlineRequest(OnlineConfig.Default, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))
        {
            Ledger = parsed.GetValue(_ledger),
            AllowPrivate = parsed.GetValue(_allowPrivate),
            FailOn = parsed.GetValue(_failOn) switch { "all" => FailOn.All, "new" => FailOn.New, "lasting" => FailOn.Lasting, "none" => FailOn.None, _ => FailOn.Usual },
        };

    /// <summary>The rules of a file of its own, for a site that has no handbook.yml.</summary>
    public static OnlineConfig ConfigOf(string file, DiagnosticBag findings)
    {
        var folder = new HandbookFolder(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        return folder.ReadText(Path.GetFileName(file), findings) is { } text
            ? OnlineConfigReader.Read(YamlFile.ReadMap(text, findings), findings)
            : OnlineConfig.Default;
    }
}
