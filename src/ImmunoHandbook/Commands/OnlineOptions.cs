using System.CommandLine;
using ImmunoHandbook.Links.Online;

namespace ImmunoHandbook.Commands;

/// <summary>Options of the check of outside links, shared by the verbs that have it.</summary>
internal sealed class OnlineOptions
{
    private readonly Option<bool> _external = new("--external") { Description = "Ask for every outside link as well." };
    private readonly Option<string?> _ledger = new("--ledger") { Description = "File that remembers outside links from run to run: what was good, since when it fails. Then only links that failed on three days make the run fail.", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "Which broken outside links make the run fail: all dead ones; new: those dead since today; lasting: those that failed on three different days (usual with --ledger); none. What only does not answer fails after three days. The others are warnings; blocked ones never fail.", HelpName = "all|new|lasting|none" };
    private readonly Option<bool> _allowPrivate = new("--allow-private") { Description = "Also ask addresses of private networks and of this machine." };

    private readonly Option<string[]> _allowHeader = new("--allow-header") { Description = "Environment variable that a header of the rules may send to this host; may be given more than once. No other is sent.", HelpName = "HOST=VARIABLE" };

    public OnlineOptions()
    {
        Choices.Limit(_failOn, "all", "new", "lasting", "none");
        _allowHeader.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => AllowedHeader.Of(t.Value) is null))
            {
                result.AddError($"--allow-header takes a host and the name of an environment variable, such as api.example.org=API_TOKEN, and not \"{token.Value}\".");
            }
        });
    }

    public void AddTo(Command command)
    {
        Option[] all = [_external, _ledger, _failOn, _allowPrivate, _allowHeader];
        foreach (var option in all)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            // Quietly asking nobody would pass for a check.
            if (!result.GetValue(_external) && all[1..].Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--ledger, --fail-on, --allow-private and --allow-header are about outside links, which are asked for with --external only.");
            }
        });
    }

    /// <summary>Null where outside links are not asked for.</summary>
    public OnlineRequest? Read(ParseResult parsed) => !parsed.GetValue(_external) ? null
        : new OnlineRequest(OnlineConfig.Default, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))
        {
            Ledger = parsed.GetValue(_ledger),
            AllowPrivate = parsed.GetValue(_allowPrivate),
            AllowedHeaders = [.. (parsed.GetValue(_allowHeader) ?? []).Select(AllowedHeader.Of).OfType<AllowedHeader>()],
            FailOn = parsed.GetValue(_failOn) switch { "all" => FailOn.All, "new" => FailOn.New, "lasting" => FailOn.Lasting, "none" => FailOn.None, _ => FailOn.Usual },
        };
}
