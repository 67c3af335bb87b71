using System.CommandLine;
using ImmunoHandbook.Serving;

namespace ImmunoHandbook.Commands;

/// <summary>A preview on this machine that follows every change.</summary>
internal static class ServeVerb
{
    private const int DefaultPort = 8080;

    public static Command Command()
    {
        var options = new BuildOptions();
        var port = new Option<int>("--port", "-p") { Description = $"Port on this machine (default: {DefaultPort}; 0 takes a free one).", HelpName = "NUMBER", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var number) && number is >= 0 and <= 65535))
            {
                result.AddError("A port is a number from 0 to 65535.");
            }
        });
        var command = new Command(
            "serve",
            "Build, show the website on this machine, and follow every change.\n\nExamples:\n  immunohandbook serve\n  immunohandbook serve --language en --port 9000");
        options.AddTo(command);
        command.Add(port);
        command.SetAction((parsed, stop) => ServeAsync(options.Read(parsed), options.Reporting.Read(parsed), parsed.GetValue(port), stop));
        return command;
    }

    private static async Task<int> ServeAsync(BuildRequest request, ReportStyle style, int port, CancellationToken stop)
    {
        return RequestCheck.Resolve(request) is { } resolved ? (int)await new Preview(resolved, style).RunAsync(port, stop) : (int)ExitCode.Usage;
    }
}
