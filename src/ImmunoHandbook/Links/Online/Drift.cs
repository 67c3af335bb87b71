namespace ImmunoHandbook.Links.Online;

/// <summary>An address that answers is still lost where another page answers in its place.</summary>
internal static class Drift
{
    /// <summary>Names of front pages, and of what servers send where nothing is named.</summary>
    private static readonly string[] s_frontNames = ["index", "default", "home"];

    public static OutsideAnswer Judge(OutsideTarget target, OutsideAnswer answer, LedgerEntry? before)
    {
        if (!answer.IsGood)
        {
            return answer;
        }

        if (answer.MovedTo is { } moved)
        {
            answer = answer with { Verdict = OutsideVerdict.Moved, Reason = $"has moved to {moved}" };
        }

        return WhyDrifted(target, answer, before) is { } why ? answer with { Verdict = OutsideVerdict.Drifted, Reason = why } : answer;
    }

    private static string? WhyDrifted(OutsideTarget target, OutsideAnswer answer, LedgerEntry? before)
    {
        if (answer.IsBelieved || before is { IsAccepted: true } || target.Uri is not { } asked)
        {
            return null;
        }

        var final = Uri.TryCreate(answer.Final, UriKind.Absolute, out var uri) ? uri : asked;
        var isKnown = before?.LastGood is not null;
        if (final is { AbsolutePath: "/", Query: "" } && IsDeep(asked) && !(isKnown && before!.Final == answer.Final))
        {
            return $"leads to the front page of {final.IdnHost} now";
        }

        if (!isKnown)
        {
            return null;
        }

        var host = Uri.TryCreate(before!.Final, UriKind.Absolute, out var known) ? known.IdnHost : asked.IdnHost;
        return SiteOf(final.IdnHost) != SiteOf(host) ? $"leads to {final.IdnHost} now; before it was {host}"
            : answer.Page is { } page && !page.IsLike(new PageExcerpt(before.Title, before.Language)) ? WhatItIs(page, before)
            : null;
    }

    private static string WhatItIs(PageExcerpt page, LedgerEntry before) =>
        TitleWords.AreAlike(page.Title, before.Title)
            ? $"is in the language \"{page.Language}\" now; before it was \"{before.Language}\""
            : $"is now \"{page.Title}\"; before it was \"{before.Title}\"";

    /// <summary>Names a page of its own, and no front page under another name (<c>/index.html</c>, <c>/home</c>, <c>/en/</c>).</summary>
    private static bool IsDeep(Uri address)
    {
        var segments = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return address.Query.Length > 0 || segments.Length > 1
            || (segments.Length == 1 && !s_frontNames.Contains(segments[0].Split('.')[0], StringComparer.OrdinalIgnoreCase) && !IsLanguage(segments[0]));
    }

    /// <summary><c>en</c> or <c>en-GB</c>.</summary>
    private static bool IsLanguage(string segment) =>
        segment.Length is 2 or 5 && segment.Where((_, i) => i != 2).All(char.IsAsciiLetter) && (segment.Length == 2 || segment[2] is '-' or '_');

    /// <summary>
    /// The part of a host that somebody owns: www.example.org and example.org are one house. Short names before a country
    /// (co.uk, nhs.uk, gov.au) belong to many, so there it is one name more.
    /// </summary>
    private static string SiteOf(string host)
    {
        var names = host.TrimEnd('.').Split('.');
        var isShared = names.Length > 2 && names[^1].Length == 2 && names[^2].Length <= 3;
        return string.Join('.', names[^Math.Min(isShared ? 3 : 2, names.Length)..]);
    }
}
