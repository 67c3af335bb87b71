using System.Globalization;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>The check of outside links as a stage of a run that knows nothing of networks.</summary>
internal static class OutsideLinkCheck
{
    /// <summary>Null where nobody asked for it.</summary>
    public static OnlineSummary? Run(OnlineRequest? request, LinkSurvey survey, DiagnosticBag findings, CancellationToken stop)
    {
        if (request is null)
        {
            return null;
        }

        // Stopped, it keeps what it has learned: an hour of polite questions may be in it.
        using var tidy = new Tidying(stop, Tidying.Longest);
        var summary = new OnlineCheck(request) { Progress = Tell }.RunAsync(survey.Outside, findings, stop).GetAwaiter().GetResult();
        Tell("");
        return summary;
    }

    private static void Tell(int done, int all) => Tell(string.Create(CultureInfo.InvariantCulture, $"{done} of {all} outside addresses"));

    /// <summary>Only to a person who watches; each line takes the place of the one before.</summary>
    private static void Tell(string line)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r\e[K{line}");
        }
    }
}
