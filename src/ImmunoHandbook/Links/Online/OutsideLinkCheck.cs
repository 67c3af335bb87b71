using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Links.Online;

/// <summary>The check of outside links as a stage of a run that knows nothing of networks.</summary>
internal static class OutsideLinkCheck
{
    /// <summary>Null where nobody asked for it.</summary>
    public static OnlineSummary? Run(OnlineRequest? request, LinkSurvey survey, DiagnosticBag findings, CancellationToken stop) =>
        request is null ? null : new OnlineCheck(request) { Progress = Tell }.RunAsync(survey.Outside, findings, stop).GetAwaiter().GetResult();

    /// <summary>Only to a person who watches.</summary>
    private static void Tell(int done, int all)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(done == all ? "\r\e[K" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\r{done} of {all} outside addresses"));
        }
    }
}
