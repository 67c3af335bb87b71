using System.CommandLine;

namespace ImmunoHandbook.Commands;

/// <summary>All verbs and options. Without a verb the program builds.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Turns a folder of Markdown chapters into a website and a printable, accessible PDF handbook, and checks both.\n\n"
            + "Examples:\n"
            + "  immunohandbook                          build ./content into ./dist\n"
            + "  immunohandbook check                    report everything, write nothing\n"
            + "  immunohandbook serve                    preview in the browser, rebuilt at each change\n"
            + "  immunohandbook build --edition a5 --language en --clinic north\n"
            + "  immunohandbook links dist/site --base /handbook/\n"
            + "  immunohandbook translate status\n"
            + "  immunohandbook new handbook my-handbook");
        Bind(root, checkOnly: false);
        root.Add(BuildCommand());
        root.Add(CheckCommand());
        root.Add(LinksVerb.Command());
        root.Add(ServeVerb.Command());
        root.Add(TranslateVerb.Command());
        root.Add(NewVerb.Command());
        root.Add(HelpVerb.Help(root));
        root.Add(HelpVerb.Version());
        return root;
    }

    private static Command BuildCommand()
    {
        var command = new Command(
            "build",
            "Build the website, the PDFs and the checks into the output folder.\n\n"
            + "Examples:\n"
            + "  immunohandbook build\n"
            + "  immunohandbook build --edition a4 --language ar\n"
            + "  immunohandbook build --only print --clinic north --output north-dist");
        Bind(command, checkOnly: false);
        return command;
    }

    private static Command CheckCommand()
    {
        var command = new Command(
            "check",
            "Report everything a build would report, and write nothing.\n\n"
            + "Examples:\n"
            + "  immunohandbook check\n"
            + "  immunohandbook check --report github\n"
            + "  immunohandbook check --external --ledger links.tsv\n"
            + "  immunohandbook check --fix");
        Bind(command, checkOnly: true);
        return command;
    }

    private static void Bind(Command command, bool checkOnly)
    {
        var options = new BuildOptions();
        var (online, fix) = (new OnlineOptions(), new FixOptions());
        options.AddTo(command);
        if (!checkOnly)
        {
            command.SetAction((parsed, stop) => Task.Run(
                () => (int)(RequestCheck.Resolve(options.Read(parsed)) is { } request ? BuildVerb.Run(request, options.Reporting.Read(parsed), stop).ExitCode : ExitCode.Usage),
                CancellationToken.None));
            return;
        }

        online.AddTo(command);
        fix.AddTo(command);

        // On a thread of its own: a stop can only be heard while somebody listens.
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            if (RequestCheck.Resolve(options.Read(parsed) with { CheckOnly = true, Online = online.Read(parsed) }) is not { } request)
            {
                return (int)ExitCode.Usage;
            }

            var style = options.Reporting.Read(parsed);
            var result = BuildVerb.Run(request, style, stop);
            return (int)fix.Run(parsed, request.Source, result, style.Format == "console" ? Console.Out : Console.Error, stop);
        }, CancellationToken.None));
    }
}
